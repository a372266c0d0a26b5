import type { LoadStage } from './load-stage.js';
import { showProgress, type Terminal } from './progress-line.js';

/** Says to a person at a terminal how far the loading is. */
export function showStage(stage: LoadStage | null, terminal?: Terminal): void {
  showProgress(describe(stage), terminal);
}

function describe(stage: LoadStage | null): string {
  switch (stage?.name) {
    case 'reading':
      return 'Reading the knowledge …';
    case 'building':
      return `Building the search index of ${stage.entries} entries …`;
    case 'calibrating':
      return `Calibrating the confidence: part ${stage.part} of ${stage.of} …`;
    default:
      return '';
  }
}
