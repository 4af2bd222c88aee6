/** What a container brings along, or has a container of its own. */
export function isSystem(command: string): boolean {
  return /^(?:\S*\/)?(?:nginx|php-fpm[\d.]*|crond?|sshd|rsyslogd|redis-server|postgres|mysqld|caddy|apache2\S*|haproxy|memcached|rabbitmq-server|tail|dockerize)(?:\s|$)|%\(/u.test(
    command,
  );
}

export const serves =
  /(?:^|\/|\s)(?:gunicorn|uvicorn|daphne|hypercorn|granian|uwsgi|puma|unicorn|octane:\w+)(?:\s|$)/u;
