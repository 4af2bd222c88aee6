const { createServer } = require('node:http');

const port = process.env.PORT || 8080;
createServer((request, response) => response.end('Hello\n')).listen(port);
