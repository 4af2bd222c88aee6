module.exports = (text, size) => text.padStart(size);
