/** A possible answer and how well it fits. */
export interface Candidate {
  /** An entry's id, or `document#passage`. */
  id: string;
  /** 0 to 1; the order of candidates follows it. */
  score: number;
}
