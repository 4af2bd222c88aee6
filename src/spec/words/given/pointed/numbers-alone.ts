import type { Rewriting } from '../../text/rewriting.ts';

/** A port behind the name of what takes it is only its number. */
export const numbersAlone: readonly Rewriting[] = [
  [
    /(?<![\w-])(container\s?port|target\s?port|target)\s?(?:=|as\sin|equal\sto|equals|is|:)\s?(?:the\s)?port\s(\d{1,5})(?!\w)/giu,
    '$1 $2',
  ],
  [/(?<=[A-Z][A-Z0-9_]{1,60}\s?(?:=|to|is|:)\s?)(?:the\s)?port\s(?=\d{1,5}(?!\w))/gu, ''],
  [
    /,?\s(?:(?:over|by|via|through)\s)?(?<protocol>TCP|UDP),?\s(?<at>and\ssolely\s|only\s)?(?:at|on)\s(?:the\s)?port\s(?<number>\d{1,5})(?!\w)/gu,
    ' on $<protocol> port $<number>',
  ],
  [
    /(?<=\s(?:at|on)\s(?:the\s)?)port\s(\d{1,5})(?:,?\s(?:over\s|by\s|via\s)?|\s?[（(])(TCP|UDP)[)）]?(?!\w)/gu,
    '$2 port $1',
  ],
  [/通过\s?(TCP|UDP)\s?访问(?<whom>[^，。；\n]{0,80}?)\s?端口\s(\d{1,5})/gu, '通过 $1 $3 端口访问$<whom>'],
  [/端口\s(\d{1,5})[（(](TCP|UDP)[)）]/gu, '$2 端口 $1'],
  [/(?<=(?:容器端口|target\s?port|目标端口)\s?(?:用|为|是|等于|[:：=]))\s?端口\s(?=\d)/giu, ' '],
  [/(?<=[A-Z][A-Z0-9_]{1,60}\s?(?:设置?为|为|是|等于|[:：=])\s?)端口\s(?=\d)/gu, ''],
];
