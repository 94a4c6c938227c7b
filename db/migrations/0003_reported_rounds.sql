ALTER TABLE `follow_up_round` ADD `snapshot` text;
