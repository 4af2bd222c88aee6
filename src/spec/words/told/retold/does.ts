import { overLines } from '../../../../kernel/over-lines.ts';
import { words } from './teller.ts';

/** What people say that something does, is or gets with what is told of it; it tells nothing more. */
export const does = words(
  [
    "is|are|was|were|be|been|being|it|its|it's|they|them|their|they're|this|that|these|those|which|who|whose|what|whatever|one|ones|each|every|all|any|both|either|none",
    'shall|should|must|may|might|can|could|will|would|ought|needs?|has|have|had|having|supposed|meant|expected|wanted|intended|required',
    overLines`
      get|gets|got|given|gives?|granted|grants?|handed|takes?|taken|makes?|made|does|do|done|goes|go|going|comes?|coming|puts?|set|
      sets|lets?|allowed|permitted|left|used?|uses|using
    `,
    overLines`
      keeps?|kept|stays?|remains?|runs?|running|starts?|started|happens?|called|named|considered|regarded|counts?|counted|treated|
      seen|found|finds?|sits?|lives?|stands?
    `,
    'when|if|once|whenever|until|till|before|after|while|as|soon|then|than|so|thus|since|because|in case|even|even if|unless|otherwise',
    overLines`
      at most|at least|up to|no more|no less|no longer|not|never|no|nothing|more|less|longer|only|just|exactly|about|around|
      roughly|always|still|already|again|also|too|as well|either|automatically|itself|themselves|altogether|overall|maximum|
      minimum|at the most|at the latest|latest|most|least
    `,
    'seconds?|minutes?|hours?|time|times|moment|second|period|interval|amount|number|value|total|whole|thing|attempt|attempts|place|way|order|turn',
    'the|a|an|of|for|to|in|on|by|with|from|into|out|up|down|off|over|and|or|but|there|here|between|within|during|per',
    overLines`
      pods?|containers?|jobs?|tasks?|copies|copy|replicas?|instances?|programs?|process(?:es)?|workloads?|cluster|application|app|
      kubernetes|kubelet|runs|executions?
    `,
    'fail(?:s|ed|ures?)?|new|old|next|first|last|other|another|own|same|different',
  ].join('|'),
);
