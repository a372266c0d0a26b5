import type { Language } from './language.js';
import { wordSet } from './word-set.js';

/**
 * Words, folded, that colour small talk and hardly change what it says: modal particles, words of
 * degree, forms of address, mild oaths.
 */
export const PARTICLES: Record<Language, ReadonlySet<string>> = {
  de: wordSet(`
    aber absolut ach ah ähm also auch äh bisschen bissl bitte bloß da dann denn doch eben echt eh eigentlich
    einfach einmal endlich erst erstmal etwas ey extrem ganz gar gerade gern gerne grad halt heute hey
    hier irgendwie ja jetzt komplett krass kurz leider mal mega na naja nett nette netter netten noch nun nur och oder
    oh ok richtig schon sehr so sogar tja total trotzdem übrigens und unglaublich verdammt verdammte voll vollkommen völlig
    wahnsinnig wenigstens wieder wirklich wohl ziemlich
    irgendwo solch solche solcher so
    alter bot bro bruder chatbot chef digga digger freund herr frau kollege kumpel leute liebe lieber
    lieben meister schatz
  `),
  en: wordSet(`
    absolutely actually again ah all already also and anyway but completely damn entirely extremely far
    freaking fucking gosh hey here honestly incredibly just kind kindly literally maybe much now oh ok please pretty quick quite rather really so somehow
    still super then there today too totally truly um utterly very well yet bloody
    bot bro bruh buddy chatbot dear dude folks friend guys m8 madam man mate pal sir
  `),
};
