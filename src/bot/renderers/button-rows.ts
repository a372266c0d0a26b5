import type { IColumn, IColumnSet } from '@microsoft/teams.cards';
import type { Button } from '../../conversation/reply.js';
import { textBlock } from './adaptive-card.js';

/** What fits into half a card, in UTF-16 units. */
const SHORT_TITLE = 24;

/**
 * Buttons of an Adaptive Card that show their whole titles: clients cut the titles of an ActionSet
 * short, or hide all but six. To a screen reader they are buttons too. Short ones share a row, so
 * that all of the topics fit on a screen together with the text above them.
 */
export function buttonRows(buttons: readonly Button[]): IColumnSet[] {
  const perRow = buttons.every(({ title }) => title.length <= SHORT_TITLE) ? 2 : 1;
  return Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) => ({
    type: 'ColumnSet',
    spacing: 'Small',
    // A place that stays empty keeps the last row's columns as wide as those above.
    columns: Array.from({ length: perRow }, (_, n) => column(buttons[row * perRow + n])),
  }));
}

function column(button: Button | undefined): IColumn {
  if (!button) return { type: 'Column', width: 'stretch', items: [] };
  const { title, value } = button;
  return {
    type: 'Column',
    width: 'stretch',
    style: 'emphasis',
    selectAction: { type: 'Action.Submit', title, data: value },
    items: [textBlock(title, { weight: 'Bolder' })],
  };
}
