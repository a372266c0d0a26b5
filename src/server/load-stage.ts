/** What is being done, or has just been done, while a responder is loaded. */
export type LoadStage =
  | { name: 'reading' }
  | { name: 'building'; entries: number }
  | { name: 'calibrating'; part: number; of: number }
  | { name: 'built' };

/** Is told of each stage when it begins, and of null at the end, also where that is a failure. */
export type OnStage = (stage: LoadStage | null) => void;
