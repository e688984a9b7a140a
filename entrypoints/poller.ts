import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPoller } from '../src/contexts/worker/late-poller';
import { openPoller } from '../src/library/sources/open-poller';

// A script of its own: what reads files is four times the code of all else in the worker, which is woken for each hover.
export default defineUnlistedScript(() => offerPoller(openPoller));
