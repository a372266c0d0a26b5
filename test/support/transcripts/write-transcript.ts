import type { BotLine, Transcript, TranscriptLine } from './transcript.js';

/** No line of a file gets longer, in UTF-16 units. */
const WIDTH = 100;
const INDENT = '  ';

/** A conversation as it stands in a file. */
export function writeTranscript(transcript: Transcript): string {
  const lines = transcript.lines.flatMap((line) => writeLine(line, transcript));
  return [`## ${transcript.title}`, ...lines].join('\n');
}

/**
 * A line of a conversation as it stands in a file: one or, where the bot's buttons matter, two
 * statements, each with the indented lines that continue it.
 */
export function writeLine(line: TranscriptLine, { language }: Transcript): string[] {
  switch (line.role) {
    case 'note':
      return [wrapped(line.text)];
    case 'pause':
      return [`Pause: ${line.text}`];
    case 'visitor':
      return [indented(`${line.label}: ${line.text}`)];
    case 'bot': {
      const text = line.text === null ? '' : `: ${line.text}`;
      const reply = wrapped(`Bot: ${headline(line, language)}${text}`);
      if (line.buttons === null) return [reply];
      return [reply, wrapped(`${language === 'de' ? 'Knöpfe' : 'Buttons'}: ${line.buttons}`)];
    }
  }
}

/** Kinds and entries, and the form where it is not the language of the visitor's client. */
export function headline({ parts, form }: BotLine, language: Transcript['language']): string {
  const names = parts.map(({ kind, entries }) => [kind, ...entries].join(' '));
  const marked = form === null || form === language ? '' : ` (${form})`;
  return names.join(' + ') + marked;
}

/** A message keeps the lines that it was written in: they are the visitor's. */
function indented(text: string): string {
  return text.replaceAll('\n', `\n${INDENT}`);
}

/** White space counts as one in all else, and a button's title stays in one piece. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+(?![^[\]]*\])/)) {
    if (line !== '' && `${line} ${word}`.length > WIDTH) {
      lines.push(line);
      line = INDENT + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
