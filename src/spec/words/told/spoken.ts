import { abridging } from './spoken/abridging.ts';
import { allotting } from './spoken/allotting.ts';
import { asking } from './spoken/asking.ts';
import { askingAfter } from './spoken/asking-after.ts';
import { breaking } from './spoken/breaking.ts';
import { bounding } from './spoken/bounding.ts';
import { briefly } from './spoken/briefly/briefly.ts';
import { admitting } from './spoken/closed/admitting.ts';
import { forwarding } from './spoken/closed/forwarding.ts';
import { granting } from './spoken/closed/granting.ts';
import { growing } from './spoken/closed/growing.ts';
import { limiting } from './spoken/closed/limiting.ts';
import { probing } from './spoken/closed/probing.ts';
import { naming } from './spoken/closed/naming.ts';
import { wires } from './spoken/closed/wiring.ts';
import { clocks } from './spoken/clocks.ts';
import { rationing } from './spoken/closed/rationing.ts';
import { meshing } from './spoken/closed/meshing.ts';
import { sharing } from './spoken/closed/sharing.ts';
import { declaring } from './spoken/declaring.ts';
import { distributing } from './spoken/distributing.ts';
import { forbidding } from './spoken/forbidding.ts';
import { guarding } from './spoken/guarding.ts';
import { handing } from './spoken/handing.ts';
import { holding } from './spoken/holding.ts';
import { leading } from './spoken/leading.ts';
import { letting } from './spoken/letting.ts';
import { listing } from './spoken/listing.ts';
import { making } from './spoken/making.ts';
import { meaning } from './spoken/meaning.ts';
import { mounting } from './spoken/mounting.ts';
import { opening } from './spoken/opening.ts';
import { outlying } from './spoken/outlying.ts';
import { placing } from './spoken/placing.ts';
import { reaching } from './spoken/reaching.ts';
import { referring } from './spoken/referring.ts';
import { requesting } from './spoken/requesting.ts';
import { scattering } from './spoken/scattering.ts';
import type { Spoken } from './spoken/spoken.ts';
import { repeating } from './spoken/repeating.ts';
import { rephrasing } from './spoken/rephrasing.ts';
import { storing } from './spoken/storing.ts';
import { telling } from './spoken/telling.ts';
import { translating } from './spoken/translating.ts';
import { turning } from './spoken/turning.ts';
import { tuning } from './spoken/tuning.ts';
import { wiring } from './spoken/wiring.ts';

/** Chinese as people speak it, in the words in which it is written. */
export const spoken: readonly Spoken[] = [
  ...clocks,
  ...briefly,
  ...forbidding,
  ...rationing,
  ...probing,
  ...wires,
  ...naming,
  ...turning,
  ...opening,
  ...outlying,
  ...scattering,
  ...handing,
  ...askingAfter,
  ...letting,
  ...admitting,
  ...forwarding,
  ...granting,
  ...growing,
  ...meshing,
  ...sharing,
  ...storing,
  ...breaking,
  ...rephrasing,
  ...referring,
  ...requesting,
  ...repeating,
  ...holding,
  ...asking,
  ...limiting,
  ...listing,
  ...abridging,
  ...making,
  ...distributing,
  ...leading,
  ...declaring,
  ...wiring,
  ...tuning,
  ...guarding,
  ...allotting,
  ...translating,
  ...mounting,
  ...reaching,
  ...telling,
  ...bounding,
  ...placing,
  ...meaning,
];
