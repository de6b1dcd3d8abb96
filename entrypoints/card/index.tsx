import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardProgram, fillCardSlot } from '../../page/card-slot';
import { createCardProgram } from './card-program';

export default defineUnlistedScript(() => {
  // Two mentions pointed at in quick succession may have it injected twice.
  if (!cardProgram()) fillCardSlot(createCardProgram());
});
