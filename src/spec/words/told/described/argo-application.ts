import { overLines } from '../../../../kernel/over-lines.ts';
import { anywhere, named, told, type Described } from './described.ts';

const url = String.raw`(https?://[^\s,;()]{4,200}[^\s,;().])`;

export const argoApplication: Described = {
  kind: 'Application',
  unless: /app(?:lication)?\s?-?set|rollout|workflow|(?<!\w)(?:project\s(?:named|called)|appproject)/iu,
  signs: [
    anywhere('argo ?cd', 'https?://', 'follows?|sync\\w*|watch\\w*|deploy\\w*|keep\\w*|tracks?|take\\w*'),
  ],
  says: [
    [
      told(
        overLines`
          argo ?cd (?:(?:shall|should|must|is to|has to|will|to) )?
          (?:follow|watch|track|deploy|sync|take|keep|look at|roll out)s?(?: in sync(?: with)?)? (?:the )?
          (?:folder |directory |path )?["'\x60]?([\w./-]{1,80})["'\x60]?(?: folder| directory| path)? (?:of|in|from|inside)
          (?: the repo(?:sitory)?)? ${url}
        `,
      ),
      'Argo CD Application from repo $2 path $1',
    ],
    [
      told(`(?<=${url}) (?:at|on|from) (?:the )?(?:revision |branch |tag )?([\\w./-]{1,40})(?= and|,|\\.)`),
      (...[, , at = '']) => ` at revision ${at}`,
    ],
    [
      told(
        overLines`
          (?:and |it |then )*(?:puts?|deploys?|installs?|rolls?|goes?|lands?|bring|brings|applies|apply)
          (?: (?:it|that|this|everything))?(?: out)? (?:in|into|to) (?:the )?
          (?:namespace ${named}|${named} namespace)
          (?: (?:of|in|on) (?:this|the|our)(?: very| same| own)? cluster)?(?: \(?${url}\)?)?
        `,
      ),
      (...[, a, b, server]) =>
        `, deployed to ${server ?? 'https://kubernetes.default.svc'} namespace ${a ?? b ?? ''}`,
    ],
    [
      told(
        `(?:it |and |which |that )*(?:should |must |shall )?syncs? (?:by itself|on its own|automatically|alone|without asking)`,
      ),
      'automated sync',
    ],
    [told(`(?:and )?(?:prunes?|removes? what is gone|deletes? what is gone)(?!\\w)`), 'prune'],
    [
      told(`(?:and )?(?:heals?(?: itself)?|repairs? (?:drift|itself)|undoes manual changes)(?!\\w)`),
      'and self heal',
    ],
    [
      told(
        `(?:and )?(?:it |the application )?(?:sits?|lives?|stands?|is kept|belongs) (?:in|inside) (?:the namespace )?${named}`,
      ),
      '. The Application is in the namespace $1',
    ],
  ],
};
