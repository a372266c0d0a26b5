/** The languages the bot speaks, the house's first language first. */
export const LANGUAGES = ['de', 'en'] as const;

/** A language the bot speaks, as an ISO 639-1 code. */
export type Language = (typeof LANGUAGES)[number];

/** A text in each of the bot's languages; any may be missing in a foreign knowledge base. */
export type Localized = Partial<Record<Language, string>>;
