declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: {
    DamerauLevenshteinDistance(
      source: string,
      target: string,
      options: { transposition_cost: number; restricted: boolean },
    ): number;
  };
  export default distances;
}
