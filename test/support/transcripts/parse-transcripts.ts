import { errorAt, KnowledgeError, type Problem } from '../../../src/knowledge/problem.js';
import { parseReply, short } from './parse-reply.js';
import type { BotLine, Transcript, TranscriptLine, VisitorLine } from './transcript.js';

const SPEECH = /^(besucher(?:in)?|visitor|bot|knöpfe|buttons|pause)\s*:\s*(.*)$/isu;
const MINUTES = /^(\d{1,4}) (?:minuten?|minutes?)$/i;

/** A line with the indented ones that continue it. */
interface Statement {
  line: number;
  text: string;
}

/**
 * Reads the conversations of a file; docs/editors.md describes the format.
 *
 * @param file its name, for messages
 * @throws KnowledgeError with everything that is wrong: where, what, and what to do
 */
export function parseTranscripts(content: string, file: string): Transcript[] {
  const reader = new TranscriptReader(file);
  for (const statement of statements(content)) reader.read(statement);
  return reader.finish();
}

function statements(content: string): Statement[] {
  const found: Statement[] = [];
  // Some editors put a mark in front of the text, and write "ö" as an o and its dots.
  const lines = content
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') continue;
    const last = found.at(-1);
    if (/^\s/.test(line) && last) last.text += `\n${text}`;
    else found.push({ line: index + 1, text });
  }
  return found;
}

/** Takes a file's statements in order and notes down what is wrong with them. */
class TranscriptReader {
  readonly #problems: Problem[] = [];
  readonly #transcripts: Transcript[] = [];

  constructor(private readonly file: string) {}

  read({ line, text }: Statement): void {
    if (text.startsWith('#')) {
      this.#begin(line, text);
      return;
    }
    if (text.startsWith('(')) {
      this.#note(line, text);
      return;
    }
    const [, label, body] = SPEECH.exec(text) ?? [];
    if (label === undefined || body === undefined) {
      this.#complain(
        line,
        `“${short(text)}” is said by nobody; begin the line with "Besucher:", "Visitor:" or "Bot:", put a note in (parentheses), or indent the line where it continues the one above`,
      );
    } else if (!this.#current) {
      this.#complain(line, 'stands under no title; write one above it: "## What this is about"');
    } else if (/^bot$/i.test(label)) this.#bot(this.#current, line, body);
    else if (/^(knöpfe|buttons)$/iu.test(label)) this.#buttons(this.#current, line, body);
    else if (/^pause$/i.test(label)) this.#pause(this.#current, line, body);
    else this.#visitor(this.#current, line, label, body);
  }

  /** @throws KnowledgeError with all that was wrong */
  finish(): Transcript[] {
    this.#end();
    if (this.#transcripts.length === 0 && this.#problems.length === 0) {
      this.#complain(null, 'holds no conversation; begin one with a title: "## What it is about"');
    }
    if (this.#problems.length > 0) throw new KnowledgeError(this.#problems);
    return this.#transcripts;
  }

  get #current(): Transcript | undefined {
    return this.#transcripts.at(-1);
  }

  #complain(line: number | null, message: string): void {
    this.#problems.push(errorAt(this.file, line, message));
  }

  #begin(line: number, text: string): void {
    this.#end();
    const title = text.replace(/^#+/, '').trim().replace(/\s+/g, ' ');
    if (title === '') this.#complain(line, 'the title is empty; write what this is about');
    if (this.#transcripts.some((other) => other.title === title)) {
      this.#complain(line, `“${title}” is the title of another conversation, too; change one`);
    }
    this.#transcripts.push({ title, file: this.file, line, language: 'de', lines: [] });
  }

  /** What a conversation must have, once all of it is there. */
  #end(): void {
    if (!this.#current) return;
    const { line, lines } = this.#current;
    const spoken = lines.filter(isSpoken);
    if (!lines.some(({ role }) => role === 'visitor')) {
      this.#complain(
        line,
        'the visitor says nothing here; add a line "Besucher: …" or "Visitor: …"',
      );
    }
    if (spoken.at(-1)?.role === 'visitor') this.#missingReply(spoken.at(-1)!.line);
  }

  #missingReply(line: number): void {
    this.#complain(
      line,
      'no reply follows this line; write below it what the bot should reply: "Bot: answer …"',
    );
  }

  #note(line: number, text: string): void {
    if (!text.endsWith(')')) {
      this.#complain(
        line,
        'the note has no ")" at its end; add it, and indent the lines that continue the note',
      );
    }
    // Above the first title, a note speaks of the whole file.
    this.#current?.lines.push({ role: 'note', line, text });
  }

  #pause({ lines }: Transcript, line: number, text: string): void {
    const [, minutes] = MINUTES.exec(text) ?? [];
    if (minutes === undefined) {
      this.#complain(
        line,
        `“${short(text)}” is no length of a pause; write it in minutes: "Pause: 31 Minuten"`,
      );
    }
    lines.push({ role: 'pause', line, text, minutes: Number(minutes) });
  }

  #visitor(transcript: Transcript, line: number, label: string, text: string): void {
    const { lines } = transcript;
    const last = lines.findLast(isSpoken);
    if (last?.role === 'visitor') this.#missingReply(last.line);
    const language = languageOf(label);
    const earlier = lines.find((other): other is VisitorLine => other.role === 'visitor');
    if (earlier && languageOf(earlier.label) !== language) {
      this.#complain(
        line,
        `the conversation began with "${earlier.label}:", which makes the visitor's browser ${earlier.label === 'Visitor' ? 'English' : 'German'}; begin this line likewise`,
      );
    }
    transcript.language = language;
    const [, button] = /^\[(.+)\]$/s.exec(text) ?? [];
    const click = button === undefined ? null : /^\d+$/.test(button) ? Number(button) : button;
    const file = /^\((?:datei|file)\)$/i.test(text);
    lines.push({ role: 'visitor', line, label: capitalized(label), text, click, file });
  }

  #bot({ lines }: Transcript, line: number, body: string): void {
    if (lines.findLast(isSpoken)?.role === 'bot') {
      this.#complain(
        line,
        'is a second reply to one message; write all of the reply into one line "Bot: …"',
      );
    }
    const reply = parseReply(body, (message) => {
      this.#complain(line, message);
    });
    lines.push({ role: 'bot', line, ...reply, buttons: null });
  }

  #buttons({ lines }: Transcript, line: number, buttons: string): void {
    const reply = lines.findLast(isSpoken) as BotLine | undefined;
    if (reply?.role !== 'bot') {
      this.#complain(line, 'no reply stands above these buttons; put them below a line "Bot: …"');
    } else if (reply.buttons !== null) {
      this.#complain(line, 'the reply has a line of buttons already; put all of them into one');
    } else if (!/^(?:(?:\[[^\]]*\]|…|\.{3})\s*)+$/.test(buttons)) {
      this.#complain(
        line,
        'write each button in brackets, and [] where there is none: "[Förderung] [Datenschutz] …"',
      );
    } else reply.buttons = buttons;
  }
}

/** Whether somebody says something. */
export function isSpoken({ role }: TranscriptLine): boolean {
  return role === 'visitor' || role === 'bot';
}

function languageOf(label: string): 'de' | 'en' {
  return /^visitor$/i.test(label) ? 'en' : 'de';
}

function capitalized(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1).toLowerCase();
}
