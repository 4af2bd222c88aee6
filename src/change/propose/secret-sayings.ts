import { anyCase } from '../../kernel/any-case.ts';
import { overLines } from '../../kernel/over-lines.ts';

/** A variable, or what people call what it holds: `DATABASE_URL`, `the db credentials`, `postgres connection string`. */
const noun = overLines`
  (?:
    credentials|creds|login(?: data)?|user(?:name)?s?(?:\s?(?:and|&|\+|/)\s?(?:the\s)?)pass(?:word)?|
    pass(?:word)?|user(?:name)?|connection(?:\s(?:string|url|details|data))?|conn(?:ection)?\s?string|url|uri|dsn|database|db
  )
`;
const item = overLines`
  (?:
    [a-z][a-z0-9]{0,40}(?:_{1,2}[a-z0-9]{1,40}){1,8}|
    (?:[a-z](?:[\w.'-]{0,40}[\w'])?\s){0,3}${noun}(?:\s(?:for|to|of)\s(?:the\s|our\s)?[a-z][\w.-]{1,40})?|
    [A-Z]{3,30}
  )
`;
const items = String.raw`${item}(?:(?:\s?,\s?(?:and\s)?|\s(?:and|&|\+)\s|\s?/\s?)${item}){0,5}`;
const link = overLines`
  (?:
    \s?(?:->|→|[:,=(])\s?|
    \s(?=(?:
      is|are|comes?|should|must|be|can|taken|stored|sits?|lives?|loaded|read|kept|found|already|also|all|both|
      in|from|via|out|of|inside|by|available|there|the|an?|our|existing|same|k8s|kubernetes
    )(?!\w))|
    (?<=\s)(?:
      is|are|comes?|should|must|be|can|taken|stored|sits?|lives?|loaded|read|kept|found|already|also|all|both|
      in|from|via|out|of|inside|by|available|there|the|an?|our|existing|same|k8s|kubernetes
    )(?!\w)
  ){1,12}\s?
`;
const object = String.raw`[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?`;
const quote = String.raw`["'\x60]?`;
const key = String.raw`${quote}[\w-](?:[\w.-]{0,60}[\w-])?${quote}`;
const keys = overLines`
  (?:
    \s?[,(]?\s?(?:under\s|with\s|at\s|in\s)?(?:the\s)?(?:
      key(?![a-z])(?:\s(?:is|named|called)(?=\s))?\s?[:=]?\s?(?<key>${key})|keys(?:\s(?:are|named|called)(?=\s))?\s?[:=]?\s?(?<keys>${key}(?:(?:\s?,\s?(?:and\s)?|\s(?:and|&)\s|\s?/\s?)${key}){0,4}))\)?|
    [/#](?<slashed>${key})
  )?
`;
const secret = overLines`
  (?:(?:the\s)?key\s(?<lead>${key})\s(?:of|in|from)\s)?(?:(?:the\s)?secret\s(?:(?:is\s)?(?:named|called)\s)?${quote}(?<secret>(?!(?:with|key|keys|is|and|in|from|store|manager)\s)${object})${quote}|
  ${quote}(?<before>${object})${quote}\ssecret(?!s|\s(?:store|manager|named|called))|
  (?<=(?:from|in)\s)(?<held>${object})(?=/[\w-]{2,60}(?![\w/.:-])))
`;
const target = overLines`
  (?:
    \s?(?:->|→|=>|\s(?:as|into|for))\s?(?:the\s)?(?:env(?:ironment)?(?:\s?var(?:iable)?)?\s)?
    (?<env>[a-z][a-z0-9]{0,40}(?:_{1,2}[a-z0-9]{1,40}){1,8})(?!\w)
  )?
`;

/** `DATABASE_URL from secret shop-db key url`, `credentials are in secret orders-db (keys username, password)`. */
export const fromSecret = anyCase(
  String.raw`(?<![\w./-])(?:(?:please\s)?(?:take|read|get|load|use|pull|inject|fetch|grab)\s)?(?:the\s|our\s)?(?<what>${items})${link}${secret}${keys}${target}`,
);
