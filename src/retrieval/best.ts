/** The places with the highest scores: a few of many, found without sorting them all. */
export class Best {
  readonly #places: number[] = [];
  readonly #scores: number[] = [];

  /** @param most how many are kept, at least 1 */
  constructor(private readonly most: number) {}

  /** Places may come in any order, each once. */
  add(place: number, score: number): void {
    const places = this.#places;
    const scores = this.#scores;
    const isBefore = (rank: number): boolean =>
      score > scores[rank]! || (score === scores[rank]! && place < places[rank]!);
    if (places.length === this.most) {
      if (!isBefore(this.most - 1)) return;
      places.length -= 1;
      scores.length -= 1;
    }
    let rank = places.push(place) - 1;
    scores.push(score);
    for (; rank > 0 && isBefore(rank - 1); rank--) {
      places[rank] = places[rank - 1]!;
      scores[rank] = scores[rank - 1]!;
    }
    places[rank] = place;
    scores[rank] = score;
  }

  /** Best first; of equal ones the lower place. */
  places(): readonly number[] {
    return this.#places;
  }
}
