/**
 * One spelling for words that people spell differently: lower case, no diacritics, and ä, ae and a
 * alike (likewise ö, ü), so that "Förderung", "Foerderung" and "Forderung" meet. Applied to both
 * sides of every comparison; `umlautForm` keeps what is lost here.
 *
 * @param text any text
 * @returns the folded text; its length may differ from the input's
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words are plain: folding is the hottest line of building an index.
  const plain = /^[\0-\x7f]*$/.test(lower) ? lower : removeDiacritics(lower);
  // The "ue" of "Frauen", "neue" and "Quelle" is no umlaut, and their stems need it.
  return plain.replace(/([ao])e/g, '$1').replace(/(?<![aeoq])ue/g, 'u');
}

function removeDiacritics(lower: string): string {
  return lower
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/**
 * The spelling with umlauts, which tells apart what `fold` joins: "foerdern" and "fördern" give
 * "fördern".
 *
 * @param word a word in any spelling
 * @returns null where the word has no umlaut, as "fordern"
 */
export function umlautForm(word: string): string | null {
  if (!/ä|ö|ü|\u0308|[aou]e/iu.test(word)) return null;
  const form = word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replace(/(?<![aeqäö])ue/g, 'ü');
  return /[äöü]/.test(form) ? form : null;
}
