<?php
function connect(): PDO
{
    $host = getenv('DB_HOST') ?: 'db';
    $name = getenv('DB_NAME') ?: 'guestbook';
    return new PDO("mysql:host=$host;dbname=$name", getenv('DB_USER'), getenv('DB_PASSWORD'));
}
