import type { Rewriting } from '../../text/rewriting.ts';

/** What was put in place of a pointer, in the order and with the words that readers know beside it. */
export const asRead: readonly Rewriting[] = [
  // what is there already, or shall not be shown again
  [
    /(?<=^|[.;!?]\s|\n)(?:the|this)\s[\w-]{2,24}\s(?:(?:already\s)?exists(?:\salready)?|is\s(?:already\s)?there(?:\salready)?)(?:,?\sso\s(?:please\s)?(?:leave\s(?:it|that)\sout|(?:do\snot|don't)\s(?:repeat|output|include|write|show|print)\s(?:it|that)))?\.(?=\s|$)/giu,
    '',
  ],
  [
    /(?<=^|[.;!?]\s|\n)(?:please\s)?(?:do\snot|don't|no\sneed\sto)\s(?:repeat|output|include|reprint|show|print|write)\s(?:the|this|that)\s[\w-]{2,24}(?:\s(?:itself|again|in\s(?:the|your)\s(?:answer|output)))*\.?(?=\s|$)/giu,
    '',
  ],
  [
    /(?<=^|[.;!?]\s|\n)the\s[\w-]{2,24}\s(?:itself\s)?(?:is\snot\sneeded|need\snot\sbe\s(?:shown|repeated))(?:\sin\s(?:the|your)\s(?:answer|output))?\.(?=\s|$)/giu,
    '',
  ],
  [
    /(?<=pods\swith\sthe\slabels?\s[^.;\n]{1,120}),?\s(?:over|via|by)\s(TCP|UDP)\son\s(?:the\s)?(?:port\s)?(\d{1,5})(?!\w)/gu,
    ' on $1 port $2',
  ],
  [
    /(?<![\w-])(?:us(?:e|es|ing))\s(the\s(?:PersistentVolumeClaim|ConfigMap|Secret)\s[\w.-]{1,80})\s(?:for|as|at|under)\s(?:the\s(?:directory|folder|path)\s)?(?=\/[\w./-])/gu,
    'mounts $1 at ',
  ],
  [
    /(?<=labels?\s(?:[\w./-]{1,60}:\s[\w.-]{1,60}(?:,\s|\sand\s)?){1,6})\s(?:plus|\+|as\swell\sas|in\saddition\sto)\s(?=[\w./-]{1,60}:\s\w)/giu,
    ' and ',
  ],
  [/(?<=labels?)\s(?:=|are|is|equal)\s(?:the\s)?labels?(?=\s[\w./-]{1,60}:\s)/giu, ''],
  [
    /(?<![\w-])(container\s?port|target\s?port|target)\s?(?:=|as\sin|equal\sto|equals|is|:)\s?(?:the\s)?port\s(\d{1,5}|(?!of|in|on|name|number|is)[a-z][a-z0-9-]{0,14})(?![\w-])/giu,
    '$1 $2',
  ],
  [
    /(?<![\w-])target\s(?:the\s)?port\s(?=[a-z0-9][a-z0-9-]{0,14}(?:[,.;)]|$|\s(?:and|on|by)))/giu,
    'target port ',
  ],
  [/(?<=(?:target\s?port|目标端口)\s?(?:用|为|是|等于|[:：=])?)\s?端口\s(?=[a-z])/giu, ' '],
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
  [/(?:选择器|selector)\s?(?:使用|采用|用|为|是)\s?标签(?=\s[\w./-]{1,60}:)/giu, '选择标签'],
  [
    /(?:它们?|其|该\s?[A-Za-z]{3,20})\s?的?\s?Pod\s?(?:始终|一直|都|任何时候都?){0,2}(至少有?\s?[\d一二两三四五六七八九十]{1,3}\s?个)(?=可用|保持|在线|运行)/gu,
    '$1 Pod ',
  ],
  [/[，,]?\s?在(?:它们|二者|两者|(?:这|上面|下面)?[的]?两个\s?Pod)之间做?负载均衡(?=[，,。；;])/gu, ''],
];
