/** Words of a language that the bot does not speak, in lower case, with diacritics and without. */
export interface ForeignWords {
  /** Neither German nor English, nor a name: each is a sure sign. */
  telling: ReadonlySet<string>;
  /** Short ones that other languages write, too: only several of them are a sign. */
  common: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .flatMap((word) => [word, word.normalize('NFD').replace(/\p{M}/gu, '')]),
  );

const foreign = (telling: string, common: string): ForeignWords => ({
  telling: words(telling),
  common: words(common),
});

/** The languages that visitors in Germany most likely try, and those of its neighbours. */
export const FOREIGN_WORDS: readonly ForeignWords[] = [
  // French
  foreign(
    `pourquoi combien quels quelles bonjour bonsoir merci votre notre cette vous nous être`,
    `le la les un une des du de et est sont que qui quoi quel quelle comment où dans pour avec sur
    pas ne je ils elle il mon ce ces au aux l d j qu c s peut fait cela`,
  ),
  // Spanish
  foreign(
    `quién cuál cuánto cuánta cuándo dónde cómo hola gracias usted puede tiene`,
    `el la los las un una unos y es son qué que por para con del al se no mi su sus yo hay está`,
  ),
  // Italian
  foreign(
    `quanto quando perché sono della degli delle grazie questo questa`,
    `il lo la gli le un una e è che chi cosa quale dove come per con dei al alla di non mi suo può
    ho ciao`,
  ),
  // Portuguese
  foreign(
    `quem qual quanto quando onde obrigado obrigada olá você`,
    `o a os as um uma e é são que como por para com do da dos das não meu seu este esta isso`,
  ),
  // Dutch
  foreign(
    `wanneer waarom hoeveel welke wordt worden heeft betaalt waar deze`,
    `de het een en van is zijn wat wie hoe dat dit ik jij u wij niet voor met op aan bij naar te kan
    mijn uw`,
  ),
  // Polish
  foreign(
    `kto gdzie kiedy dlaczego który która jakie dzień dobry proszę dziękuję przez są`,
    `i w na z do jest co jak ile to nie się czy mój dla od po`,
  ),
  // Czech
  foreign(
    `proč kolik který která dobrý děkuji prosím`,
    `co je kdo kde kdy jak a v na to jsou pro se`,
  ),
  // Bosnian, Croatian, Serbian
  foreign(
    `gdje gde kada kako koliko zašto hvala dobar`,
    `tko ko što šta je su i u na od za ne da li to koji koja`,
  ),
  // Turkish
  foreign(
    `nedir kimdir nerede nasıl neden niçin hangi merhaba teşekkürler teşekkür değil olarak ediyor
    ederim`,
    `ve bir bu ne kim mi mı mu mü için ile ben siz biz var yok kaç da de`,
  ),
  // Romanian
  foreign(
    `cine unde când cât pentru sunt mulțumesc bună`,
    `ce este cum și sau la de în cu pe nu o un`,
  ),
  // Hungarian
  foreign(`mennyi hogyan mikor miért köszönöm kicsoda`, `mi az a ki hol és van nem egy ez`),
  // Danish, Norwegian, Swedish
  foreign(
    `hvad hvem hvor hvordan hvornår hvorfor hva vem vad när varför hej tack`,
    `är er hur var det den et ett en av og och som på med til till for inte ikke jag jeg`,
  ),
  // Finnish
  foreign(`mikä missä milloin miksi miten kuinka kiitos paljonko`, `on kuka mitä ja ei se`),
];
