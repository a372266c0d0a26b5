import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const FAQ = `topic: opening
entries:
  - id: opening-hours
    questions:
      de:
        - Wann hat die Bibliothek geöffnet?
        - Öffnungszeiten der Bibliothek
        - Ab wie viel Uhr ist offen?
      en:
        - When is the library open?
        - library opening hours
    answer:
      de: |
        Die Bibliothek öffnet **um neun Uhr**.
      en: |
        The library opens **at nine**.
    sources:
      - document: house-rules
        quote: Die Bibliothek öffnet um neun Uhr.
    prompts:
      - card-price
  - id: card-price
    questions:
      de:
        - Was kostet der Leseausweis?
        - Preis des Ausweises
        - Muss ich für den Leseausweis bezahlen?
      en:
        - How much is a reader's card?
        - price of the card
    answer:
      de: |
        Der Leseausweis kostet zehn Euro.
      en: |
        The card costs ten euros.
    sources:
      - document: house-rules
        quote: Der Leseausweis kostet zehn Euro.
`;

const DOCUMENT = `---
title: Hausordnung
language: de
date: "2019-05"
---
Die Bibliothek öffnet um neun Uhr. Der Leseausweis kostet zehn Euro.

Taschen gehören in die Schließfächer.
`;

/** A knowledge folder of two entries and one document, in a temporary place. */
export async function makeKnowledge(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'knowledge-'));
  await mkdir(path.join(folder, 'faq'));
  await mkdir(path.join(folder, 'documents'));
  await writeFile(path.join(folder, 'faq', 'opening.yaml'), FAQ);
  await writeFile(path.join(folder, 'documents', 'house-rules.md'), DOCUMENT);
  return folder;
}

export async function removeKnowledge(folder: string): Promise<void> {
  await rm(folder, { recursive: true });
}
