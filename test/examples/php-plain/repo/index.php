<?php
require 'lib/database.php';

$entries = connect()->query('SELECT name, message FROM entries ORDER BY id DESC LIMIT 50');
foreach ($entries as $entry) {
    printf('<p><b>%s</b> %s</p>', htmlspecialchars($entry['name']), htmlspecialchars($entry['message']));
}
