/**
 * One spelling for words that people spell differently: lower case, no diacritics, and ä, ae and a
 * alike (likewise ö, ü), so that "Förderung", "Foerderung" and "Forderung" meet. Applied to both
 * sides of every comparison; `umlautForm` keeps what is lost here.
 *
 * @param text any text
 * @returns the folded text; its length may differ from the input's
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1');
}

/**
 * The spelling with umlauts: "foerdern" and "fördern" give "fördern", "fordern" stays. It tells
 * apart what `fold` joins.
 *
 * @param word a word in any spelling
 */
export function umlautForm(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replace(/(?<![aeqäö])ue/g, 'ü');
}
