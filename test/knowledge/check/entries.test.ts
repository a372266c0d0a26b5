import { expect } from 'chai';
import { idsAreKebabCase } from '../../../src/knowledge/check/ids.js';
import {
  easyLanguageIsReviewed,
  entriesSpeakAllLanguages,
  simpleLanguageIsOffered,
} from '../../../src/knowledge/check/languages.js';
import { promptsLeadOn } from '../../../src/knowledge/check/prompts.js';
import { quotesStandInDocuments } from '../../../src/knowledge/check/quotes.js';
import { factsHaveSources } from '../../../src/knowledge/check/sources.js';
import { topicsHaveNames } from '../../../src/knowledge/check/topics.js';
import { contentOf, findings, GOOD_ENTRY } from '../support/content.js';

describe('idsAreKebabCase', () => {
  it('finds other ids', () => {
    expect(findings(idsAreKebabCase)).to.be.empty;
    for (const id of ['Opening', 'opening_hours', 'öffnung', '-a', 'a--b', 'a b']) {
      expect(findings(idsAreKebabCase, { id })).to.have.lengthOf(1);
    }
  });
});

describe('entriesSpeakAllLanguages', () => {
  it('finds what lacks a language', () => {
    expect(findings(entriesSpeakAllLanguages)).to.be.empty;
    const { de } = GOOD_ENTRY.questions;
    expect(findings(entriesSpeakAllLanguages, { questions: { de } })[0]).to.include('under "en"');
  });
});

describe('simpleLanguageIsOffered', () => {
  it('says once how many entries lack it, as a warning', () => {
    expect(findings(simpleLanguageIsOffered)).to.be.empty;
    const { de, en } = GOOD_ENTRY.answer;
    const [problem] = simpleLanguageIsOffered(contentOf({ answer: { de, en } }));
    expect(problem).to.deep.include({ severity: 'warning', file: 'faq/', line: null });
    expect(problem!.message).to.match(/^1 of 2 entries.*opening/);
  });
});

describe('easyLanguageIsReviewed', () => {
  const { questions, answer } = GOOD_ENTRY;
  const called = { ...answer, 'de-simple': 'Das ist Leichte Sprache.' };

  it('accepts the name where a group has reviewed the answer, and where the question is about it', () => {
    expect(findings(easyLanguageIsReviewed)).to.be.empty;
    expect(findings(easyLanguageIsReviewed, { reviewedBy: 'Prüfgruppe', answer: called })).to.be.empty;
    const about = { ...questions, de: ['Gibt es das in Leichter Sprache?'] };
    expect(findings(easyLanguageIsReviewed, { questions: about, answer: called })).to.be.empty;
  });

  it('finds the name without a review, and a review of nothing', () => {
    expect(findings(easyLanguageIsReviewed, { answer: called })[0]).to.include('testing group');
    const inflected = { ...answer, 'de-simple': 'Das steht hier in Leichter Sprache.' };
    expect(findings(easyLanguageIsReviewed, { answer: inflected })).to.have.lengthOf(1);
    const { de, en } = answer;
    const bare = { reviewedBy: 'Prüfgruppe', answer: { de, en } };
    expect(findings(easyLanguageIsReviewed, bare)[0]).to.include('"reviewed-by" without');
  });
});

describe('promptsLeadOn', () => {
  it('asks for one to three prompts that exist', () => {
    expect(findings(promptsLeadOn)).to.be.empty;
    expect(findings(promptsLeadOn, { prompts: [] })[0]).to.include('0 prompts');
    expect(findings(promptsLeadOn, { prompts: [], referral: true })).to.be.empty;
    expect(findings(promptsLeadOn, { prompts: ['nowhere'] })[0]).to.include('"nowhere"');
    expect(findings(promptsLeadOn, { prompts: ['opening'] })[0]).to.include('itself');
    expect(findings(promptsLeadOn, { prompts: ['address', 'address'] })[0]).to.include('twice');
    expect(findings(promptsLeadOn, { prompts: ['a', 'b', 'c', 'd'] })).to.have.lengthOf(5);
  });
});

describe('quotesStandInDocuments', () => {
  it('finds a quotation that was changed', () => {
    expect(findings(quotesStandInDocuments)).to.be.empty;
    const sources = [{ document: 'seite', quote: 'öffnet am 14. Februar 2020' }];
    expect(findings(quotesStandInDocuments, { sources })[0]).to.match(/14\. Februar.*word for word/);
  });
});

describe('factsHaveSources', () => {
  it('asks for sources of entries, and for none of referrals', () => {
    expect(findings(factsHaveSources)).to.be.empty;
    expect(findings(factsHaveSources, { sources: [] })[0]).to.include('has no sources');
    expect(findings(factsHaveSources, { referral: true })[0]).to.include('yet has sources');
    expect(findings(factsHaveSources, { urgent: true })[0]).to.include('no referral');
  });
});

describe('topicsHaveNames', () => {
  it('finds a topic without a name in one language or, unless it is of referrals alone, in all', () => {
    expect(findings(topicsHaveNames)).to.be.empty;
    expect(findings(topicsHaveNames, { topic: 'other' })).to.have.lengthOf(2);
    expect(findings(topicsHaveNames, { topic: 'other', referral: true })).to.be.empty;
    const content = contentOf();
    const { de } = content.dialogs;
    const en = { ...de, topics: { ...de.topics, names: {} } };
    expect(topicsHaveNames({ ...content, dialogs: { ...content.dialogs, en } })).to.have.lengthOf(1);
  });
});
