import type { BotLog } from '../bot/bot-log.js';
import type { OnStage } from './load-stage.js';
import type { Terminal } from './progress-line.js';
import { showStage } from './show-stage.js';

/**
 * Tells of a start that takes long, since an index must be built: a person at a terminal, how far it
 * is; else the log, when it begins and how long it took.
 */
export function tellStart(log: BotLog, terminal: Terminal = process.stderr): OnStage {
  if (terminal.isTTY) {
    return (stage) => {
      showStage(stage, terminal);
    };
  }
  let begun = 0;
  return (stage) => {
    if (stage?.name === 'building') {
      begun = performance.now();
      log.info({ entries: stage.entries }, 'building index');
    } else if (stage?.name === 'built') {
      const seconds = Math.round((performance.now() - begun) / 100) / 10;
      log.info({ seconds }, 'index built');
    }
  };
}
