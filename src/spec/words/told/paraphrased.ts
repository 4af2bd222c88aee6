import { allottedTold } from './paraphrased/allotted.ts';
import { probedTold } from './paraphrased/probed.ts';
import { guardedTold } from './paraphrased/guarded.ts';
import { typedTold } from './paraphrased/typed.ts';
import { entrustedTold } from './paraphrased/entrusted.ts';
import { heldTold } from './paraphrased/held.ts';
import { mountedTold } from './paraphrased/mounted.ts';
import { placedTold } from './paraphrased/placed.ts';
import { runningTold } from './paraphrased/running.ts';
import { frontedTold } from './paraphrased/fronted.ts';
import { membersTold } from './paraphrased/members.ts';
import { livedTold } from './paraphrased/lived.ts';
import { offeredTold } from './paraphrased/offered.ts';
import { boundsTold } from './paraphrased/bounds.ts';
import { keptTold } from './paraphrased/kept.ts';
import { namesTold } from './paraphrased/named.ts';
import { keptApartTold } from './paraphrased/kept-apart.ts';
import { partsTold } from './paraphrased/parts.ts';
import { turnedTold } from './paraphrased/turned.ts';
import { knownTold } from './paraphrased/known.ts';
import { countedTold } from './paraphrased/counted.ts';
import { addressedTold } from './paraphrased/addressed.ts';
import { managedTold } from './paraphrased/managed.ts';
import { pooledTold } from './paraphrased/pooled.ts';
import { gatedTold } from './paraphrased/gated.ts';
import { forwardedTold } from './paraphrased/forwarded.ts';
import { trustedTold } from './paraphrased/trusted.ts';
import { shortlyTold } from './paraphrased/shortly.ts';
import { storedTold } from './paraphrased/stored.ts';
import { timingsTold, watchedTold } from './paraphrased/watched.ts';
import { harmlessTold } from './paraphrased/harmless.ts';
import { portedTold } from './paraphrased/ported.ts';
import { reachedTold } from './paraphrased/reached.ts';
import { rightsTold } from './paraphrased/rights.ts';
import { scaledTold } from './paraphrased/scaled.ts';
import { dividedTold } from './paraphrased/divided.ts';
import { enteredTold } from './paraphrased/entered.ts';
import { shelvedTold } from './paraphrased/shelved.ts';
import { grownTold } from './paraphrased/grown.ts';
import { laggedTold } from './paraphrased/lagged.ts';
import { rankedTold } from './paraphrased/ranked.ts';
import { stowedTold } from './paraphrased/stowed.ts';
import { confinedTold } from './paraphrased/confined.ts';
import { walledTold } from './paraphrased/walled.ts';
import { trafficTold } from './paraphrased/traffic.ts';
import { wholeTold } from './paraphrased/whole.ts';
import type { Rewriting } from '../text/rewriting.ts';

/** What is told of what runs, and means nothing where only traffic is spoken of. */
const ofRuns = new Set<Rewriting>(
  [
    stowedTold,
    confinedTold,
    shelvedTold,
    grownTold,
    laggedTold,
    rankedTold,
    managedTold,
    portedTold,
    offeredTold,
    turnedTold,
    livedTold,
    watchedTold,
    probedTold,
    timingsTold,
    typedTold,
    harmlessTold,
    guardedTold,
    heldTold,
    mountedTold,
    keptApartTold,
    placedTold,
    runningTold,
    allottedTold,
  ].flat(),
);

/** English as colleagues tell it, in the words in which it is asked for. */
export const paraphrased: readonly Rewriting[] = [
  ...stowedTold,
  ...confinedTold,
  ...shelvedTold,
  ...grownTold,
  ...laggedTold,
  ...rankedTold,
  ...wholeTold,
  ...countedTold,
  ...pooledTold,
  ...managedTold,
  ...addressedTold,
  ...gatedTold,
  ...enteredTold,
  ...dividedTold,
  ...forwardedTold,
  ...trustedTold,
  ...rightsTold,
  ...walledTold,
  ...trafficTold,
  ...boundsTold,
  ...scaledTold,
  ...storedTold,
  ...keptTold,
  ...reachedTold,
  ...namesTold,
  ...knownTold,
  ...partsTold,
  ...membersTold,
  ...portedTold,
  ...frontedTold,
  ...offeredTold,
  ...turnedTold,
  ...livedTold,
  ...watchedTold,
  ...probedTold,
  ...timingsTold,
  ...typedTold,
  ...harmlessTold,
  ...guardedTold,
  ...entrustedTold,
  ...heldTold,
  ...mountedTold,
  ...keptApartTold,
  ...placedTold,
  ...runningTold,
  ...allottedTold,
  ...shortlyTold,
];

/** What is left of it where nothing that runs is wanted. */
export const ofTraffic: readonly Rewriting[] = paraphrased.filter((one) => !ofRuns.has(one));

/** Rules for traffic, settings of a proxy, definitions of kinds. */
const traffic =
  /(?<![\w.-])(?:virtual ?-?services?|destination ?-?rules?|istio|envoy|service ?-?entr(?:y|ies)|peer ?-?authentications?|authorization ?-?polic(?:y|ies)|custom ?-?resource ?-?definitions?|crds?|webhook ?-?configurations?)(?![\w-])/iu;
const run =
  /(?<![\w.-])(?:images?|containers?|deployments?|(?:stateful|daemon|replica) ?-?sets?|(?:cron ?-?)?jobs?|replicas|side-?cars?|pod named|a pod (?:called|with))(?![\w-])/iu;

/** The settings of a proxy have words of their own. */
export function isProxy(text: string): boolean {
  return /(?<![\w./-])envoy(?![\w/:-])/iu.test(text) && !run.test(text) && !/istio|telemetry/iu.test(text);
}

/** Whether nothing that runs is wanted. */
export function isTraffic(text: string): boolean {
  return traffic.test(text) && !run.test(text);
}
