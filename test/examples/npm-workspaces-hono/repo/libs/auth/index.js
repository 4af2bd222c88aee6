module.exports = (token) => token === process.env.AUTH_TOKEN;
