import { overLines } from '../../../../kernel/over-lines.ts';

/** What people ask for, as they say it to somebody; with `ing` what it is called there. */
const verbs = overLines`
  deploy|expose|publish|scale|autoscale|mount|set(?:\sup)?|give|add|put|make|ensure|use|run|keep|allow|let|limit|cap|restrict|back|alert|page|notify|label|annotate|tag|pull|schedule|spread|tolerate|
  drop|create|configure|enable|disable|turn|route|redirect|serve|install|include|seed|restart|scrape|have|remove|raise|lower|increase|decrease|reserve|inject|load|take|switch|containeri[sz]e|dockeri[sz]e|
  bring|spin|pin|stick|block|deny|forbid|open|protect|secure|wait|start|ship|release|point|connect|attach|provide|roll|rotate|host|send|dump|rate-?limit|define|apply|wire|hook|never|skip|avoid|guard|probe|read|store|cache|name|call|require
`;
/** Behind it, such a word is a thing: `use of`, `run is`. */
const thing = String.raw`(?!\s?(?:[,;:=/)]|$)|\s(?:of|is|are|was|per|and|or|should|must|needs?|has|polic(?:y|ies)|class|probes?|checks?|names?|keys?|account|limits?|requests?|jobs?)(?![\w-]))`;
const polite = String.raw`(?:(?:please|kindly|also|then|and|plus|finally|additionally|(?:can|could|would|will)\s(?:you|we)|let's|let\sus)\s){0,3}`;
const wanting = overLines`
  (?:we|i)(?:'d|\salso|\swould)?\s(?:need|want|like|have|must|should|expect|require)|(?:we|i)\s(?:do\snot|don['’]t)\s(?:want|need|like)|there\s(?:should|must|shall|needs?|has|have|is|are)|(?:make|be)\ssure|see\sto\sit|(?:do\snot|don't|never)\s[a-z]+|no\s(?:more|other|less|one|pod)
`;
export const finite = overLines`
  (?:must|should|shall|needs?|has|have|is|are|may|can|cannot|can't|will|gets?|runs|takes?|listens?|comes?|goes|writes?|uses|wants?|stays?|lives?|connects?|talks?|serves?|exposes|reads?|holds?|keeps|starts|
  loads|never|belongs?|exists?|points|scrapes|probes|mounts|expects|requires|sends|pulls|checks|supports|survives?|answers|do(?:es)?(?:\snot|n't))(?![\w-])
`;
const subject = overLines`
  (?:it|they|this|these|there|nobody|nothing|everything|no\sone|(?:the|our|its|each|every|all|only|users|pods|traffic|requests|uploads|people|sessions|metrics|logs|images)(?:\s[\w./'-]{1,40}){0,5}?|[A-Z][A-Z0-9_]{2,60}|[\w.-]{2,60})
`;

/** Several do something; of one it would be told with another ending. */
const many = String.raw`(?:all|users|people|other\steams|both)(?:\s[\w-]{1,40}){0,3}\s(?:run|use|share|tolerate|log|open|reach|call|live)(?![\w-])`;

/** Somebody is told to do something. */
const asking = String.raw`${polite}(?:(?:${verbs})(?![\w-])${thing}|(?:${wanting})(?![\w-]))`;
export const asks = new RegExp(`^${asking}`, 'iu');
/** Somebody, or something, is said to be or to need something. */
export const states = new RegExp(
  String.raw`^${polite}(?:(?:${subject}\sand\s)?${subject}\s(?:also\s|only\s|already\s)?${finite}|${many})`,
  'iu',
);
/** It has been said of something by now. */
export const hasFinite = new RegExp(String.raw`(?<![\w-])${finite}`, 'iu');

const turned = String.raw`(?:that|which|who|where|when|if|while|because|since|as|so|of)`;
const often = String.raw`(?:every|each)\s(?:night|day|morning|evening|hour|minute|week|month|mon|tue|wed|thu|fri|sat|sun|\d)`;
/** Behind a word that begins one more wish: whoever it is about, and whenever it is. */
export const statesAnyhow = new RegExp(
  String.raw`^(?:(?!${turned}\s)[\w./*@'-]{1,60}\s){1,8}?${finite}|^${often}[^;]{0,60}?\s(?:${verbs})(?![\w-])|^${often}[^;]{0,60}?\s${finite}|^in\s(?:prod|stag|dev|test|qa)\w*\s`,
  'iu',
);
/** What is asked for by its name alone. */
export const isThing = new RegExp(
  overLines`
    ^(?:
      (?:an?|one|the|another)\s(?:[\w.-]{1,30}\s){0,3}?(?:job|cron-?job|pdb|pod\s?disruption\s?budget|hpa|service\s?monitor|network\s?policy|config-?map|ingress|side-?car|back-?up|role|readiness|liveness|start-?up)(?![\w-])|
      no\s[a-z]|(?:cpu|memory|readiness|liveness|start-?up|health|host|namespace|argo\s?cd|flux|sticky|tls|https|migrations?:|cron:)(?![\w-])(?!\srequests?\sof)|[A-Z][A-Z0-9]*_[A-Z0-9_]+=|\d{1,3}\s(?:replicas|copies|instances|pods)(?![\w-])|
      (?:staging|prod|production|dev|test|qa)\s(?:and|on|at|with|gets|runs|has|uses)(?![\w-])|(?:needs|must|should|has\sto)\s
    )
  `,
  'iu',
);

const doubled = /^(set|put|let|cap|run|tag|scrap|drop|stop|spin|ship|pin)(?:t|p|n|g)ing$/iu;
const doing =
  /^(?:(?:deploy|expos|publish|scal|autoscal|mount|giv|add|mak|ensur|us|keep|allow|limit|restrict|back|alert|pag|label|annotat|pull|schedul|spread|tolerat|creat|configur|enabl|disabl|turn|rout|redirect|serv|includ|restart|hav|remov|rais|lower|increas|reserv|inject|load|tak)ing|(?:setting|putting|letting|capping|running|dropping))(?=\s)/iu;
const withE =
  /^(?:expos|scal|autoscal|giv|mak|ensur|us|pag|annotat|schedul|tolerat|creat|configur|enabl|disabl|rout|serv|includ|hav|remov|rais|increas|reserv|tak)$/iu;

/** `as well as setting LOG_LEVEL`: the same said to somebody. */
export function toldToDo(clause: string): readonly string[] {
  const [word] = doing.exec(clause) ?? [];
  if (word === undefined) return [];
  const [, short] = doubled.exec(word) ?? [];
  const stem = word.slice(0, -'ing'.length);
  return [word, short ?? (withE.test(stem) ? `${stem}e` : stem)];
}
