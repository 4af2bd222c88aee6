import { matter, piece } from '../sentence.ts';

/** What opens a request and asks for nothing by itself: `we want to move the shop off our VM`, `some notes:`. */
export const aside = matter(
  'notes?|move|moving|migrat|below|following|details|requirements|hello|hi|welcome',
  [
    piece('move', '(?:move|moving|migrate|migrating|get|getting|bring|take|switch)(?: away| over)?'),
    piece('shop', 'shop|site|project|product|system|software|code|stack|setup|repo(?:sitory)?|whole thing'),
    piece(
      'from',
      '(?:off|away from|from|out of) (?:(?:the|our|an?|that|this|one|old|single|virtual|rented|on-?prem) )*(?:vms?|servers?|machines?|boxe?s?|host|heroku|ec2|docker(?: |-)?compose|compose|data ?cent(?:er|re)|bare metal|laptop|hosting|provider)',
    ),
    piece(
      'notes',
      '(?:a few |few |more )?(?:notes?|details|points|requirements|wishes|thoughts)|below|following|list|need',
    ),
    piece('hello', 'hello|hi|hey|good (?:morning|afternoon|evening)|everyone|everybody|team|folks'),
  ],
  (told) => (told.hasOneOf('from', 'notes') && !told.hasOneOf('who', 'place') ? '' : undefined),
);
