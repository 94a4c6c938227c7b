CREATE TABLE `chain_step` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`position` real DEFAULT 0 NOT NULL,
	`breakable` integer DEFAULT false NOT NULL,
	`break_note` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "chain_step_flags" CHECK("chain_step"."known" IN (0, 1) AND "chain_step"."alive" IN (0, 1) AND "chain_step"."deleted" IN (0, 1) AND "chain_step"."breakable" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `chain_step_factor` (
	`analysis_id` text NOT NULL,
	`chain_step_id` text NOT NULL,
	`factor_id` text NOT NULL,
	PRIMARY KEY(`analysis_id`, `chain_step_id`, `factor_id`),
	FOREIGN KEY (`analysis_id`,`chain_step_id`) REFERENCES `chain_step`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `chain_step_factor_factor` ON `chain_step_factor` (`analysis_id`,`factor_id`);--> statement-breakpoint
CREATE TABLE `comment` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`factor_id` text,
	`link_id` text,
	`source_id` text,
	`text` text DEFAULT '' NOT NULL,
	`author_id` text,
	`written_at` text,
	`resolved` integer DEFAULT false NOT NULL,
	`resolved_by_id` text,
	`resolved_at` text,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`link_id`) REFERENCES `link`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`source_id`) REFERENCES `source`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`author_id`) REFERENCES `author`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`resolved_by_id`) REFERENCES `author`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_flags" CHECK("comment"."known" IN (0, 1) AND "comment"."alive" IN (0, 1) AND "comment"."deleted" IN (0, 1) AND "comment"."resolved" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `comment_factor` ON `comment` (`analysis_id`,`factor_id`);--> statement-breakpoint
CREATE INDEX `comment_link` ON `comment` (`analysis_id`,`link_id`);--> statement-breakpoint
CREATE INDEX `comment_source` ON `comment` (`analysis_id`,`source_id`);--> statement-breakpoint
CREATE TABLE `factor_pattern_tag` (
	`analysis_id` text NOT NULL,
	`factor_id` text NOT NULL,
	`pattern_tag_id` text NOT NULL,
	PRIMARY KEY(`analysis_id`, `factor_id`, `pattern_tag_id`),
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`pattern_tag_id`) REFERENCES `pattern_tag`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `factor_pattern_tag_tag` ON `factor_pattern_tag` (`analysis_id`,`pattern_tag_id`);--> statement-breakpoint
CREATE TABLE `map_node` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`view` text DEFAULT 'map' NOT NULL,
	`factor_id` text,
	`x` real DEFAULT 0 NOT NULL,
	`y` real DEFAULT 0 NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "map_node_flags" CHECK("map_node"."known" IN (0, 1) AND "map_node"."alive" IN (0, 1) AND "map_node"."deleted" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `map_node_factor` ON `map_node` (`analysis_id`,`factor_id`);--> statement-breakpoint
CREATE TABLE `open_question` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`factor_id` text,
	`who_id` text,
	`who_function` text DEFAULT '' NOT NULL,
	`due` text,
	`answer` text DEFAULT '' NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`who_id`) REFERENCES `actor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "open_question_flags" CHECK("open_question"."known" IN (0, 1) AND "open_question"."alive" IN (0, 1) AND "open_question"."deleted" IN (0, 1)),
	CONSTRAINT "open_question_state" CHECK("open_question"."state" IN ('open', 'answered'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `pattern_tag` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`dimension` text DEFAULT 'time' NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pattern_tag_flags" CHECK("pattern_tag"."known" IN (0, 1) AND "pattern_tag"."alive" IN (0, 1) AND "pattern_tag"."deleted" IN (0, 1)),
	CONSTRAINT "pattern_tag_dimension" CHECK("pattern_tag"."dimension" IN ('time', 'place', 'object', 'modus'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `priority_ground` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`factor_id` text,
	`ground` text DEFAULT 'common' NOT NULL,
	`answer` text,
	`comment` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "priority_ground_flags" CHECK("priority_ground"."known" IN (0, 1) AND "priority_ground"."alive" IN (0, 1) AND "priority_ground"."deleted" IN (0, 1)),
	CONSTRAINT "priority_ground_ground" CHECK("priority_ground"."ground" IN ('common', 'exposedPlaces', 'exposedPeople', 'signalCrime', 'manyAffected', 'consequences', 'resources', 'influence', 'cost')),
	CONSTRAINT "priority_ground_answer" CHECK("priority_ground"."answer" IN ('yes', 'no'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `priority_ground_factor` ON `priority_ground` (`analysis_id`,`factor_id`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`place` text DEFAULT 'register' NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`settings` text DEFAULT '{}' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "saved_view_flags" CHECK("saved_view"."known" IN (0, 1) AND "saved_view"."alive" IN (0, 1) AND "saved_view"."deleted" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `scenario` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scenario_flags" CHECK("scenario"."known" IN (0, 1) AND "scenario"."alive" IN (0, 1) AND "scenario"."deleted" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `scenario_change` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`scenario_id` text,
	`factor_id` text,
	`link_id` text,
	`off` integer DEFAULT false NOT NULL,
	`influence_level` text,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`scenario_id`) REFERENCES `scenario`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`link_id`) REFERENCES `link`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scenario_change_flags" CHECK("scenario_change"."known" IN (0, 1) AND "scenario_change"."alive" IN (0, 1) AND "scenario_change"."deleted" IN (0, 1) AND "scenario_change"."off" IN (0, 1)),
	CONSTRAINT "scenario_change_influence_level" CHECK("scenario_change"."influence_level" IN ('own', 'shared', 'none', 'unset'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `scenario_change_scenario` ON `scenario_change` (`analysis_id`,`scenario_id`);--> statement-breakpoint
CREATE INDEX `scenario_change_factor` ON `scenario_change` (`analysis_id`,`factor_id`);--> statement-breakpoint
CREATE INDEX `scenario_change_link` ON `scenario_change` (`analysis_id`,`link_id`);--> statement-breakpoint
ALTER TABLE `evidence` ADD `page` integer;--> statement-breakpoint
ALTER TABLE `link` ADD `together` text;--> statement-breakpoint
ALTER TABLE `source` ADD `data_from` text;