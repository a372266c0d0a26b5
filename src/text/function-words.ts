import { type Language, LANGUAGES } from './language.js';
import { wordSet } from './word-set.js';

/**
 * Words that shape a sentence and carry little of its topic, folded. They tell languages apart and
 * weigh nothing for passages; between questions ("wer", "wann", "wie viel") they still count.
 */
export const FUNCTION_WORDS: Record<Language, ReadonlySet<string>> = {
  de: wordSet(`
    der die das den dem des ein eine einer eines einem einen kein keine keiner keinen keinem
    und oder aber doch denn sondern sowie als wie auch nur noch schon sehr so ja nein nicht nichts
    ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen ihnen sich man jemand
    mein meine meiner meinen meinem meines dein deine deiner deinen sein seine seiner seinen seinem
    ihre ihrer ihren ihrem ihres unser unsere unserer unseren euer eure
    dieser diese dieses diesen diesem jener jene jenes jede jeder jedes jeden alle allen aller alles
    wer was wo wann warum wieso weshalb welche welcher welches welchen welchem wen wem wessen
    woher wohin womit wofür wozu worum woran wobei wodurch worin
    ist sind war waren bin bist seid wird werden wurde wurden worden sein gewesen
    hat habe haben hast habt hatte hatten hätte hätten kann können könnte könnten könnt kannst
    muss müssen müsste soll sollen sollte sollten will wollen wollte möchte möchten mag darf dürfen
    gibt es denn eigentlich mal bitte eben halt etwa wohl
    in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor
    zu zum zur zwischen wegen während ab pro per hinter neben trotz
    da dort hier dann dabei dafür damit daran darauf davon dazu darüber dass daß ob wenn weil
    also etwas mehr viel viele wieviel wieviele immer wieder ganz
  `),
  en: wordSet(`
    the a an this that these those and or but nor so yet if because while than as
    i you he she it we they me him her us them my your his its our their mine yours
    who whom whose what which when where why how
    is are was were be been being am do does did done doing have has had having
    can could may might must shall should will would
    not no yes there here then also just only very too more most some any much many
    in on at by for from of to with without about into over under between during through against
    after before since until up down out off
    please tell
  `),
};

/** Whether a folded word is a function word in any language. */
export function isFunctionWord(word: string): boolean {
  return LANGUAGES.some((language) => FUNCTION_WORDS[language].has(word));
}

/** Sounds and words that dictated and rambling messages hold and that mean nothing, folded. */
export const FILLERS: ReadonlySet<string> = wordSet(`
  äh ähm öh öhm hm hmm mh tja naja halt eben mal eigentlich denn also bitte übrigens irgendwie
  uh uhm um er erm well okay ok please actually basically
`);
