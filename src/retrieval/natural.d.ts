declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: {
    DamerauLevenshteinDistance(
      source: string,
      target: string,
      costs: { transposition_cost: number },
    ): number;
  };
  export default distances;
}
