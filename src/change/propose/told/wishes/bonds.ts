import { environmentNames } from '../../../../spec/words/delivery/environment-sayings.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { behind, calledIn, namesOf } from '../../scope.ts';
import { asks, hasFinite, isThing } from './begins.ts';

/** What stands on both sides of a joint that could part two wishes. */
export type Sides = {
  readonly left: string;
  /** Up to where the next one may begin. */
  readonly right: string;
  readonly rest: string;
  /** By which word: `more` says that it is one more wish. */
  readonly joint: 'comma' | 'and' | 'more';
};

/** Whether what is told first reaches into what comes after it, or is completed by it. */
export function isBound(sides: Sides, called: readonly Called[]): boolean {
  return (
    isBoundAnyhow(sides) ||
    isOfOneService(sides, called) ||
    (sides.joint === 'more' ? isThing.test(sides.right) && isOfNew(sides) : isPlainlyBound(sides))
  );
}

/** Whoever it is about. */
export function isBoundAnyhow(sides: Sides): boolean {
  return (
    isOpen(sides.left) ||
    isOfOneMatter(sides) ||
    isReadAs(sides) ||
    isLed(sides) ||
    pointsBack.test(sides.right) ||
    (sides.joint !== 'more' && isInOnePlace(sides))
  );
}

/** Its end waits for more. */
function isOpen(left: string): boolean {
  return /(?<![\w-])(?:to|of|for|with|by|from|in|on|at|the|an?|between|and|or|not|is|are|be|can|may|must|should|that|which|only|via|no)$/iu.test(
    left.trim(),
  );
}

/** What is told of in pieces: each of them is nothing without the others. */
const matters: readonly RegExp[] = [
  /scal(?:e|es|ing)(?![\w-])|grow|shrink|(?<![\w-])(?:hpa|min|max|replicas|pods|copies)(?![\w-])/iu,
  /shut|sigterm|terminat|grace|(?<![\w-])(?:kill|drain|pre-?stop|stop)(?![\w-])/iu,
  /probe|liveness|readiness|failures|tries|attempts|unhealthy|(?<![\w-])boot|start-?up/iu,
  /database|(?<![\w-])(?:db|postgres\w*|mysql|mongo\w*|dumps?|back-?ups?)(?![\w-])/iu,
];
/** `scale between 2 and 8 and keep the CPU at 60%` */
const load = /\d\s?%|utili[sz]ation/iu;
const grows = /scal(?:e|es|ing)(?![\w-])|grow|shrink/iu;

function isOfOneMatter({ left, right }: Sides): boolean {
  const shared = matters.findIndex((about) => about.test(left) && about.test(right));
  const isOfLoad = grows.test(left) && load.test(right);
  return shared > 0 || isOfLoad || (shared === 0 && grows.test(right));
}

const variable = /(?<![\w-])[A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{1,40}(?![\w-])/u;

/** Where a value is kept, and behind it as what the program reads it. */
function isReadAs({ left, right }: Sides): boolean {
  const isKept = /(?<![\w-])(?:secret|config\s?map)(?![\w-])/iu.test(left) && !variable.test(left);
  return isKept && variable.test(right) && !/=|(?<![\w-])(?:secret|config\s?map|set)(?![\w-])/iu.test(right);
}

/** `in staging, ...`, `for the api ...`, `web: ...`: what stands first counts for all of the sentence. */
function isLed({ left, joint }: Sides): boolean {
  return (joint === 'more' ? ledToPlace : led).test(left.trim());
}

const ledToPlace = /^(?:in|on|for)\s/iu;
const led =
  /^(?:(?:in|on|for|when(?:ever)?|if|as|during|under|within|per|while|once|unless|because|since|although|until)\s|(?!(?:[\w.-]{1,20}\s)?(?:service|app|application|program|project|requirements|wishes|details|specs?|please|summary)[:：])[\w-]{1,40}(?:\s[\w-]{1,40}){0,3}[:：]\s)/iu;

/** What it says is of what was said before. */
const pointsBack =
  /(?<![\w-])(?:both|each|them|these|those|others?|respectively|instead|otherwise|else|same|there|too|as\swell|latter|former|second|likewise|one\sof|such)(?![\w-])/iu;

/** Who is named first is meant until another is. */
function isOfOneService({ left, right }: Sides, called: readonly Called[]): boolean {
  const known = called.filter(({ names, isInner }) => names.length > 0 && isInner !== true);
  if (known.length < 2 || calledIn(left, known).length === 0) return false;
  return calledIn(right, known).length === 0 && !ofAll.test(right) && !ofMore.test(right);
}

const ofAll = /(?<![\w-])(?:everything|everywhere|all|every|whole)(?![\w-])/iu;
/** What is to stand beside them. */
const ofMore = new RegExp(
  String.raw`^(?:please\s|also\s)?(?:add|run|deploy|set\sup|start|create)\s(?:(?:an?|one|the|our)\s)?${namesOf(behind)}`,
  'iu',
);

/** Joined by a mere `and`, or a comma, a wish may go on in many ways. */
function isPlainlyBound(sides: Sides): boolean {
  const { left, right } = sides;
  const last = left.split(/[,;]\s|\sand\s/u).at(-1) ?? left;
  const isAsked = asks.test(right);
  return (
    goesOnDoing.test(last) ||
    (isAsked ? refuses.test(last) : !isStated(sides, last)) ||
    isOfNew({ left, right })
  );
}

/**
 * A statement behind `and` is one by itself where the other is, too, and nothing turns it. `web and the api need` is none
 * of two; `... and the api needs` is.
 */
function isStated({ left, right }: Sides, last: string): boolean {
  const said = ofOne.test(right) ? left : last;
  return (
    (asks.test(said) || hasFinite.test(said) || ofOne.test(right)) && !turns.test(left) && !governs.test(left)
  );
}

const ofOne =
  /^(?:the\s|our\s|it)[\w\s-]{0,40}?(?:needs|has|is|gets|takes|runs|listens|comes|goes|writes|uses|wants|stays|lives|connects|serves|exposes|reads)(?![\w-])/iu;

const turns =
  /(?<![\w-])(?:only|except|unless|if|when(?:ever)?|until|while|nobody|no\sone|nothing|without|because|since|as|that|which|who|where|so|once|after|before|than|or)(?![\w-])/iu;
const governs = /(?<![\w-])(?:make\ssure|ensure|see\sto\sit|let|want|like|check|assume|know)(?![\w-])/iu;
const refuses =
  /(?<![\w-])(?:do\snot|don't|never|must\snot|mustn't|should\snot|shouldn't|cannot|can't)(?![\w-])/iu;
/** `a job to dump ... and ...`, `workers that run ... and ...` */
const goesOnDoing =
  /(?<![\w-])(?:jobs?|scripts?|side-?cars?|containers?|hooks?|commands?|tasks?|processe?s?|programs?|accounts?|roles?|rules?)\s(?:[\w-]+\s){0,2}to\s[a-z]|(?<![\w-])(?:that|which|who)\s(?!\w+s\s|was\s)[a-z]+\s|(?<![\w-])(?:if|when(?:ever)?|unless)\s/iu;

/** Said of one place on one side alone, nobody knows whether the other is meant to be there, too. */
function isInOnePlace({ left, right }: Sides): boolean {
  const [before, after] = [left, right].map((side) => new Set(side.toLowerCase().match(inPlace) ?? []).size);
  return before === 1 ? after === 0 : after === 1 && before === 0;
}

const inPlace = new RegExp(
  String.raw`(?<=\s(?:in|on|for|to)\s(?:the\s)?)(?:${environmentNames.pattern})(?![\w-])`,
  'giu',
);

/** `add a redis and give it 128Mi`: what was named last is what it may be about. */
function isOfNew({ left, right }: Pick<Sides, 'left' | 'right'>): boolean {
  const isNamed = ofOwn.test(right) || (ofOne.test(right) && !/^it\s/iu.test(right));
  const isOfJob = byClock.test(left) && /(?<![\w-])(?:it|its)(?![\w-])/iu.test(right);
  return (fresh.test(left) || isOfJob) && !isNamed;
}

const fresh = new RegExp(
  String.raw`(?<![\w-])(?:an?|another|one|two|the|with|and|add|plus)\s(?:[\w.:-]{1,40}\s){0,3}?(?:${namesOf(behind)}|jobs?|cron-?jobs?|side-?cars?|containers?|workers?|volume|disk|secret|config-?map|service\s?account|role|namespace|database|cache|queue)(?![\w-])`,
  'iu',
);
/** What runs by the clock is a job, however it is called. */
const byClock =
  /(?<![\w-])(?:(?:every|each)\s(?:\d{1,2}\s)?(?:night|day|morning|evening|hours?|minutes?|week|month|[a-z]{3,6}day)|nightly|daily|hourly|weekly|once)(?![\w-])/iu;

/** What names its own subject, or can be of nothing but the program. */
const ofOwn =
  /(?<![\w-])(?:the\s(?:app|application|api|service|server|web|site|program|pods?|database|backend|frontend)|this|everything|ingress|deploy|autoscale|alert|page|namespace|(?:[a-z0-9-]+\.){1,4}[a-z]{2,10})(?![\w-])/iu;
