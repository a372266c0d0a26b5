import { saveIndex } from '../server/load-responder.js';
import { runCommand } from './command.js';
import { inProject } from './project.js';

// The last step of the build: a start then takes a fraction of the time.
runCommand(() => saveIndex(inProject('knowledge'), inProject('dialogs')));
