import type { Rewriting } from '../../text/rewriting.ts';
import { governing } from './backends.ts';
import type { Shown } from './shown.ts';

/** `named as its serviceName`: the Service that a quoted StatefulSet waits for. */
export function governedIn(all: readonly Shown[]): Rewriting[] {
  const name = governing(all);
  if (name === undefined || !/^[\w.-]{1,253}$/u.test(name)) return [];
  return [
    [
      /(?<![\w-])(?:with\s)?(?:the\s)?name\s(?:and\s(?:the\s)?namespace\s)?(?:(?:that\s|which\s)?(?:(?:the|this|that|its|your)\sstateful\s?set|it)\s(?:expects|needs|uses|refers\sto|references|asks\sfor)|(?:that\sis\s)?(?:referenced|expected|given)\s(?:by|in)\s(?:the|this)\sstateful\s?set|(?:=|is|as)\s(?:in\s)?(?:its|the)\sserviceName(?:\sof\s(?:the|this)\sstateful\s?set)?)(?![\w-])/giu,
      (said) => `named ${name}${/namespace/iu.test(said) ? ' in the same namespace' : ''}`,
    ],
    [
      /\(the\sone\s(?:that\s)?(?:its|the)\sserviceName\s(?:refers\sto|names|points\sto)\)|(?<![\w-])(?:named|called)\s(?:by|as|after|like)\s(?:(?:in\s)?(?:its|the)\s)?serviceName(?:\s(?:says|refers\sto))?(?![\w-])/giu,
      `named ${name}`,
    ],
    [
      /名[字称](?:就)?(?:用|取|为|与|和|是|按)\s?(?:它|该\s?StatefulSet|其)?\s?的?\s?serviceName(?:\s?(?:里|中)?(?:写|指定|引用|定义)?的(?:名[字称])?)?(?:一致|相同)?/giu,
      `名为 ${name}`,
    ],
  ];
}
