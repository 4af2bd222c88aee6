import { overLines } from '../../../../kernel/over-lines.ts';
import { sign, told, type Described } from './described.ts';
import { volumeSays } from './volume-words.ts';

const provisioner =
  '((?:[a-z0-9-]{1,40}\\.){1,4}(?:com|io|org|net)(?:/[a-z-]{2,40})?|kubernetes\\.io/[a-z-]{2,40})';
const disks = '(?:disks?|volumes?|storage|they|it|drives?)';

export const storageClass: Described = {
  kind: 'StorageClass',
  unless: /(?<!\w)(?:pods? [a-z]+-|mount|snapshot|\d+\s?gi|claim\s[a-z-]+\sof)(?!\w)/iu,
  signs: [
    sign(
      `(?:disks?|volumes?|storage|drives?|class)~(?:csi\\.|\\.csi|(?<![.\\w-])kubernetes\\.io/|provision|made by|come from|rancher\\.io)`,
    ),
  ],
  says: [
    [told(`${disks} of the (?:kind|sort|class) ([a-z][a-z0-9-]{1,40})`), 'named $1'],
    [told('of (?:the )?type ([a-z][a-z0-9-]{1,30})'), 'type: $1'],
    [
      told(
        overLines`
          (?:${disks} |each |every one |one )*(?:is|are) (?:only )?(?:cut|made|created|carved out) (?:only )?
          (?:when|once|as soon as) the first pod (?:wants|needs|uses|asks for) (?:it|them|one)
        `,
      ),
      'volume binding mode WaitForFirstConsumer',
    ],
    [
      told(
        overLines`
          ([a-z]{1,3}\d|pd-[a-z]+|[a-z]+_LRS) ${disks}
          (?: (?:that )?(?:made|created|provided|handed out|provisioned|come|coming))?
          (?: (?:from|by|through|of|with))? (?:the )?(?:driver |provisioner )?${provisioner}
        `,
      ),
      'provisioner $2, type: $1,',
    ],
    [
      told(
        `(?:(?:made|created|provided|handed out|provisioned|come|coming|comes|are made|taken) )+(?:from|by|through|of|with) (?:the )?(?:driver |provisioner )?${provisioner}`,
      ),
      'provisioner $1',
    ],
    [
      told(
        overLines`
          (?:that |which |and |${disks} )*(?:can|may|must|should|are able to|could)
          (?: (?:be|able|to|later|still|also))* (?:
            grow|grown|enlarged?|expanded?|extended?|be made bigger|made bigger|get bigger|resized?|
            made larger
          )(?: (?:later|afterwards|on|at any time|if needed|without pain))*
        `,
      ),
      'allow volume expansion',
    ],
    [
      told(
        overLines`
          (?:that |which |and |${disks} )*(?:can|may|must)(?:not| not| never)(?: (?:be|later))* (?:grow|grown|enlarged?|expanded?|extended?|made bigger|resized?)
        `,
      ),
      'allow volume expansion false',
    ],
    [
      told(
        `(?:that |which |and |${disks} )*(?:(?:are|is|be|get|gets|should be|must be|to be) )*(?:made|created|provisioned|bound|cut|carved|allocated|placed) (?:only )?(?:once|when|after|as soon as|if) (?:a|the|some|its|the first|a first) (?:pod|consumer|workload)(?: (?:turns up|shows up|appears|needs (?:it|one|them)|wants (?:it|one|them)|arrives|comes|uses (?:it|them)|is there|asks(?: for (?:it|them))?|starts|is scheduled|has been scheduled))?`,
      ),
      'volume binding mode WaitForFirstConsumer',
    ],
    [
      told(
        `(?:that |which |and |${disks} )*(?:(?:are|is|be|get|gets) )*(?:made|created|provisioned|bound)(?: (?:at once|immediately|straight away|right away|at the moment of the claim|without waiting))`,
      ),
      'volume binding mode Immediate',
    ],
    [
      told(
        `(?:people|everybody|everyone|whoever|claims?|those|anyone|they|it)(?: (?:get|gets|is|are|who|that|which|use|uses|given|receives?|it|this|one|falls?|on|to))* (?:if|when|unless|who|that|which|where) (?:they |he |she |it |nobody |claims? |people |one )?(?:do(?:es)?(?:n't| not) )?(?:name|names|say|says|ask|asks|choose|chooses|pick|picks|mention|want)(?: (?:another|nothing|no other|none|anything|something|other|a class|no|any|else|for|one|class|otherwise))+`,
      ),
      'it is the default class',
    ],
    [
      told(
        overLines`
          (?:that |which |and |${disks} )*(?:stays?|remains?|survives?|(?:are|is|be) (?:kept|preserved))
          (?: on| there| behind)? (?:when|after|once|if) (?:their |its |the |a )?(?:claim|pvc)s? (?:goes|is gone|are gone|is deleted|are deleted|vanishes|disappears|is removed)
        `,
      ),
      ', reclaim policy Retain',
    ],
    [
      told(
        `(?:that |which |and |${disks} )*(?:(?:goes?|vanish(?:es)?|disappears?|(?:are|is|be) (?:wiped|deleted|removed|thrown away)) )(?:with|together with|when|after|once) (?:their |its |the |a )?(?:claim|pvc)s?(?: (?:goes|is gone|is deleted|are deleted|is removed))?`,
      ),
      ', reclaim policy Delete',
    ],
    ...volumeSays,
  ],
};
