import { overLines } from '../../../../kernel/over-lines.ts';

/** An image that is told by its tag, or by the registry that it is in; a host with its port is none. */
export const image = overLines`
  ["'\x60]?(?![\w.-]{1,80}:\d{4,5}(?![\w.-]))((?:[a-z0-9][\w.-]{0,60}(?::\d{2,5})?/){0,4}[a-z0-9][\w.-]{0,60}:\w(?:[\w.-]{0,60}\w)?|(?:[a-z0-9][\w.-]{0,60}(?::\d{2,5})?/){1,4}[a-z0-9](?:[\w-]{0,60}\w)?)["'\x60]?(?![\w/:@-])
`;

/** What stands where a name might stand, and is none. */
export const noName = overLines`
  (?!(?:the|an?|its?|their|our|my|your|this|that|these|those|them|they|which|what|who|whose|where|when|while|and|or|but|as|is|are|be|has|have|of|in|on|at|to|for|from|with|by|into|under|all|each|every|any|some|both|
  only|just|one|two|three|four|five|six|ten|no|not|place|order|general|time|turn|total|sum|short|full|part|parallel|advance|addition|particular|fact|case|sequence|sync|tandem|between|reach|charge|use|need|needs|line|
  seconds?|minutes?|hours?|days?|half|half-an-hour|memory|ram|disk|storage|production|pending|limbo|rotation|batches|pairs|kubernetes|k8s|docker|yaml|json|english|chinese|git|github|helm|namespaces?|clusters?|pods?|containers?|deployments?|jobs?|
  nodes?|machines?|hosts?|zones?|services?|images?|files?|limits?|bounds?|named|called|known|existing|same|other|another|new|such|there|here|it|us|me|him|her|whatever|please|also|then|together|alone|itself|separate|different|own|belongs?|lives?|resides?|sits?|goes|go|runs?|lands?|stays?|ends?|needs?|wants?|keeps?|uses?|gets?|must|should|shall|will|may|can)(?![\w-]))
`;
/** What a namespace, a container or an object may be called. */
export const named = `["'\`“]?(${noName}[a-z](?:[a-z0-9-]{0,60}[a-z0-9])?)["'\`”]?(?![\\w/=:@-]|\\.\\w)`;

export const must =
  '(?:(?:should|shall|must|may|can|will|would|has|have|is|are|ought|needs?|to|be|also|all|always|only|get|gets) ){0,5}';

/** Whatever runs, as whole prose calls it. */
export const workload = '(?:pod|deployment|stateful ?-?set|daemon ?-?set|replica ?-?set|(?:cron ?-?)?job)';

/** A label with its value, and several of them. */
export const pair = String.raw`["'\x60]?[a-z](?:[\w./-]{0,80}\w)?=[a-z0-9](?:[\w.-]{0,60}\w)?["'\x60]?`;
export const pairs = `${pair}(?:(?:, and |,? and |, )${pair}){0,4}`;
