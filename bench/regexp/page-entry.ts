import { contest } from './in-page';

// The bundle is a script: this is how the bench finds it in the page.
Object.assign(globalThis, { hashiyaContest: contest });
