<?php
final class Version20240601 extends Doctrine\Migrations\AbstractMigration {}
