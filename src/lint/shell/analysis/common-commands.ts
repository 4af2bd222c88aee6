/** Commands that a POSIX system has, as text a likely mistake for their output. */
export const commonCommands: ReadonlySet<string> = new Set(
  (
    'admin alias ar asa at awk basename batch bc bg break cal cat cd chgrp chmod chown cksum cmp comm command compress ' +
    'continue cp crontab csplit ctags cut date dd df diff dirname dot du echo ed env eval ex exec exit expand export ' +
    'expr fc fg file find fold fuser getconf getopts grep hash head iconv ipcrm ipcs jobs join kill lex link ln locale ' +
    'localedef logger logname lp ls m4 mailx make man mesg mkdir mkfifo more mv newgrp nice nl nm nohup od paste patch ' +
    'pathchk pax pr printf ps pwd read readonly renice return rm rmdir sed set sh shift sleep sort split strings strip ' +
    'stty tabs tail talk tee test time touch tput tr trap tsort tty type ulimit umask unalias uname uncompress ' +
    'unexpand uniq unlink unset uudecode uuencode vi wait wc what who write xargs yacc zcat'
  ).split(' '),
);

/** Commands that never read their standard input. */
export const nonReading: ReadonlySet<string> = new Set(
  (
    'alias basename bg cal cd chgrp chmod chown cp du echo export fg fuser getconf getopt getopts ipcrm ipcs jobs kill ' +
    'ln ls locale mv printf ps pwd renice rm rmdir set sleep touch trap ulimit unalias uname'
  ).split(' '),
);
