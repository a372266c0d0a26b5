import type { Language } from './language.js';
import { fold } from './normalize.js';
import { tokens } from './tokens.js';

/** Short and spoken forms, without apostrophe, with what they stand for. */
const SPOKEN_FORMS: Record<Language, ReadonlyMap<string, readonly string[]>> = {
  de: forms({
    gehts: 'gehs gehz gehtz',
    'läuft es': 'läufts',
    'gibt es': 'gibts',
    'war es': 'wars',
    'reicht es': 'reichts',
    'passt es': 'passts',
    'stimmt es': 'stimmts',
    'bist du': 'biste bisch bistn',
    'hast du': 'haste',
    'kannst du': 'kannste',
    'willst du': 'willste',
    'machst du': 'machste',
    'weißt du': 'weißte',
    'kennst du': 'kennste',
    'was denn': 'wasn',
    'wer denn': 'wern',
    'noch einmal': 'nochmal nochma nomma',
    'auf dem': 'aufm',
    'danke schön': 'dankeschön dankschön',
    'bitte schön': 'bitteschön',
    'ist es': 'isses',
    ist: 'is',
    nicht: 'net ned nich nit',
    nichts: 'nix',
    ich: 'ick isch',
    was: 'wat',
    das: 'dat',
    eine: 'ne',
    einen: 'nen',
    ein: 'n son',
    jetzt: 'jez jetz',
    könnte: 'könnt',
    hätte: 'hätt',
    wäre: 'wär',
    würde: 'würd',
    möchte: 'möcht',
    habe: 'hab',
    brauche: 'brauch',
    verstehe: 'versteh',
    sage: 'sag',
    entschuldigung: 'entschuldige entschuldigen',
    hallo: 'halo',
    danke: 'dange',
    schön: 'schee',
    ok: 'okay oke okee',
  }),
  en: forms({
    'what is': 'whats wats',
    'how is': 'hows',
    'who is': 'whos',
    'that is': 'thats',
    'it is': 'its',
    'i am': 'im',
    'i have': 'ive',
    'i will': 'ill',
    'you are': 'youre ure',
    'you have': 'youve',
    'do not': 'dont',
    'does not': 'doesnt',
    'did not': 'didnt',
    'is not': 'isnt',
    'are not': 'arent aint',
    'can not': 'cant cannot',
    'was not': 'wasnt',
    'want to': 'wanna',
    'have to': 'gotta',
    'going to': 'gonna',
    'let me': 'lemme',
    'give me': 'gimme',
    'thank you': 'ty tyvm tysm',
    you: 'u ya ur your',
    are: 'r',
    please: 'pls plz',
    thanks: 'thx thnx thanx',
    hey: 'heyy heya',
    going: 'goin',
    doing: 'doin',
    morning: 'mornin',
    ok: 'okay k kk',
  }),
};

/** A letter three times or more is drawn out; once says the same. */
const DRAWN_OUT = /(\p{L})\1{2,}/gu;
/** "hahaha", "testtest", "asdfasdf"; two letters are kept twice, since "hihi" is not "hi". */
const REPEATED_PAIR = /^(\p{L}{2})\1{2,}\p{L}?$/u;
const REPEATED_WORD = /^(\p{L}{3,})\1+$/u;

/** Emoticons that hold letters or digits, which would else be read as words: ":-D", "xD", "<3". */
const LETTER_EMOTICON = /(?<![\p{L}\p{N}])(?:[:;=][-']?[DPpOo3]|[xX]D+|<\/?3+)(?![\p{L}\p{N}])/gu;
const SIGN = new RegExp(
  `${LETTER_EMOTICON.source}|[:;=][-']?[()[\\]/\\\\|*]+|\\^_*\\^|\\p{Extended_Pictographic}|[^\\s\\p{L}\\p{M}\\p{N}]`,
  'gu',
);
/** Skin tones, variation selectors and joined gender signs change no meaning here. */
const EMOJI_MODIFIER = /\p{Emoji_Modifier}|\uFE0E|\uFE0F|\u200D[♀♂]/gu;

/**
 * The words of a chat message as they are spoken: apostrophes left out, drawn-out letters and
 * repeated syllables shortened ("daaanke", "hahaha"), spoken forms written out ("gehts", "whats").
 *
 * @returns folded words (see `fold`); none where the message holds signs alone
 */
export function chatWords(text: string, language: Language): string[] {
  const spoken = text.replace(LETTER_EMOTICON, ' ').replace(/(?<=\p{L})['’`´](?=\p{L})/gu, '');
  return tokens(spoken).flatMap(({ raw }) => {
    const word = fold(raw.replace(DRAWN_OUT, '$1'))
      .replace(REPEATED_PAIR, '$1$1')
      .replace(REPEATED_WORD, '$1');
    return SPOKEN_FORMS[language].get(word) ?? [word];
  });
}

/**
 * The signs of a message, each once and in order: emoji without skin tone, emoticons without nose
 * (":)"), punctuation marks.
 */
export function chatSigns(text: string): string[] {
  const found = text.normalize('NFKC').replace(EMOJI_MODIFIER, '').match(SIGN) ?? [];
  return [...new Set(found.map((sign) => sign.replace(/(?<=^[:;=])[-']/u, '')))];
}

function forms(meanings: Record<string, string>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(meanings).flatMap(([meaning, spoken]) =>
      spoken.split(' ').map((form) => [fold(form), meaning.split(' ').map(fold)] as const),
    ),
  );
}
