CREATE TABLE `actor` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`kind` text DEFAULT 'annan' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "actor_flags" CHECK("actor"."known" IN (0, 1) AND "actor"."alive" IN (0, 1) AND "actor"."deleted" IN (0, 1)),
	CONSTRAINT "actor_kind" CHECK("actor"."kind" IN ('namnd', 'forvaltning', 'bolag', 'myndighet', 'polis', 'naringsliv', 'civilsamhalle', 'annan'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `analysis` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`problem` text DEFAULT '' NOT NULL,
	`problem_description` text DEFAULT '' NOT NULL,
	`area` text DEFAULT '' NOT NULL,
	`case_number` text DEFAULT '' NOT NULL,
	`situation_picture_title` text DEFAULT '' NOT NULL,
	`situation_picture_date` text,
	`archived` integer DEFAULT false NOT NULL,
	`disclaimer` text DEFAULT '' NOT NULL,
	`decision_date` text,
	`decision_body_id` text,
	`checks_reason` text DEFAULT '' NOT NULL,
	`secrecy` integer DEFAULT false NOT NULL,
	`secrecy_provision` text DEFAULT '' NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`decision_body_id`) REFERENCES `actor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "analysis_flags" CHECK("analysis"."known" IN (0, 1) AND "analysis"."alive" IN (0, 1) AND "analysis"."deleted" IN (0, 1) AND "analysis"."archived" IN (0, 1) AND "analysis"."secrecy" IN (0, 1)),
	CONSTRAINT "analysis_is_its_own" CHECK("analysis"."id" = "analysis"."analysis_id")
) STRICT;
--> statement-breakpoint
CREATE TABLE `author` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`organisation` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`fingerprint` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "author_flags" CHECK("author"."known" IN (0, 1) AND "author"."alive" IN (0, 1) AND "author"."deleted" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `attachment` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	CONSTRAINT "attachment_sha256" CHECK(length("attachment"."sha256") = 64),
	CONSTRAINT "attachment_size" CHECK("attachment"."size" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `attachment_chunk` (
	`sha256` text NOT NULL,
	`n` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`sha256`, `n`),
	FOREIGN KEY (`sha256`) REFERENCES `attachment`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attachment_chunk_size" CHECK(length("attachment_chunk"."bytes") BETWEEN 1 AND 1048576)
) STRICT;
--> statement-breakpoint
CREATE TABLE `bundle_log` (
	`id` text PRIMARY KEY NOT NULL,
	`direction` text NOT NULL,
	`analysis_id` text NOT NULL,
	`bundle_id` text NOT NULL,
	`signer` text NOT NULL,
	`sequence` integer NOT NULL,
	`tag_manifest_sha512` text NOT NULL,
	`at` text NOT NULL,
	`counterpart` text NOT NULL,
	`organisation` text NOT NULL,
	`purpose` text NOT NULL,
	`secrecy` text NOT NULL,
	`file_name` text NOT NULL,
	`counts` text NOT NULL,
	CONSTRAINT "bundle_log_direction" CHECK("bundle_log"."direction" IN ('received', 'handedOver')),
	CONSTRAINT "bundle_log_sequence" CHECK("bundle_log"."sequence" > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `bundle_log_signer` ON `bundle_log` (`analysis_id`,`direction`,`signer`,`sequence`);--> statement-breakpoint
CREATE TABLE `trusted_key` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text NOT NULL,
	`email` text NOT NULL,
	`first_seen` text NOT NULL,
	`confirmed_at` text,
	`confirmed_by` text,
	`revoked_at` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `evidence` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`factor_id` text,
	`link_id` text,
	`source_id` text,
	`stance` text DEFAULT 'supports' NOT NULL,
	`locator` text DEFAULT '' NOT NULL,
	`quote` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`link_id`) REFERENCES `link`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`source_id`) REFERENCES `source`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_flags" CHECK("evidence"."known" IN (0, 1) AND "evidence"."alive" IN (0, 1) AND "evidence"."deleted" IN (0, 1)),
	CONSTRAINT "evidence_stance" CHECK("evidence"."stance" IN ('supports', 'contradicts'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_factor` ON `evidence` (`analysis_id`,`factor_id`);--> statement-breakpoint
CREATE INDEX `evidence_link` ON `evidence` (`analysis_id`,`link_id`);--> statement-breakpoint
CREATE INDEX `evidence_source` ON `evidence` (`analysis_id`,`source_id`);--> statement-breakpoint
CREATE TABLE `factor` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`kind` text DEFAULT 'cause' NOT NULL,
	`bone` text,
	`state` text DEFAULT 'active' NOT NULL,
	`rejected_reason` text DEFAULT '' NOT NULL,
	`significance` text DEFAULT 'unset' NOT NULL,
	`effort` text DEFAULT 'unset' NOT NULL,
	`influence_level` text DEFAULT 'unset' NOT NULL,
	`deciding_actor_id` text,
	`influence_motive` text DEFAULT '' NOT NULL,
	`assumed` integer DEFAULT false NOT NULL,
	`placement` text,
	`placement_reason` text DEFAULT '' NOT NULL,
	`library_item` text,
	`notes` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`deciding_actor_id`) REFERENCES `actor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "factor_flags" CHECK("factor"."known" IN (0, 1) AND "factor"."alive" IN (0, 1) AND "factor"."deleted" IN (0, 1) AND "factor"."assumed" IN (0, 1)),
	CONSTRAINT "factor_kind" CHECK("factor"."kind" IN ('cause', 'pattern', 'protective')),
	CONSTRAINT "factor_bone" CHECK("factor"."bone" IN ('victim', 'offender', 'place', 'system')),
	CONSTRAINT "factor_state" CHECK("factor"."state" IN ('draft', 'active', 'rejected')),
	CONSTRAINT "factor_significance" CHECK("factor"."significance" IN ('high', 'medium', 'low', 'unset')),
	CONSTRAINT "factor_effort" CHECK("factor"."effort" IN ('small', 'medium', 'large', 'unset')),
	CONSTRAINT "factor_influence_level" CHECK("factor"."influence_level" IN ('own', 'shared', 'none', 'unset')),
	CONSTRAINT "factor_placement" CHECK("factor"."placement" IN ('1', '2', '3', 'declined'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `factor_other_actor` (
	`analysis_id` text NOT NULL,
	`factor_id` text NOT NULL,
	`actor_id` text NOT NULL,
	PRIMARY KEY(`analysis_id`, `factor_id`, `actor_id`),
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`actor_id`) REFERENCES `actor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `factor_other_actor_actor` ON `factor_other_actor` (`analysis_id`,`actor_id`);--> statement-breakpoint
CREATE TABLE `analysis_log` (
	`analysis_id` text PRIMARY KEY NOT NULL,
	`change_count` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	`last_hlc` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `change` (
	`position` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`analysis_id` text NOT NULL,
	`actor` text NOT NULL,
	`seq` integer NOT NULL,
	`hlc` text NOT NULL,
	`deps_id` integer NOT NULL,
	`entity` text NOT NULL,
	`record` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`schema_version` integer NOT NULL,
	`received_in` text,
	`raw` text,
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deps_id`) REFERENCES `version_vector`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`received_in`) REFERENCES `bundle_log`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "change_seq" CHECK("change"."seq" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `change_id` ON `change` (`analysis_id`,`id`);--> statement-breakpoint
CREATE INDEX `change_record` ON `change` (`analysis_id`,`entity`,`record`);--> statement-breakpoint
CREATE TABLE `conflict` (
	`analysis_id` text NOT NULL,
	`entity` text NOT NULL,
	`record` text NOT NULL,
	`field` text NOT NULL,
	`kind` text NOT NULL,
	`changes` text NOT NULL,
	PRIMARY KEY(`analysis_id`, `entity`, `record`, `field`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "conflict_kind" CHECK("conflict"."kind" IN ('value', 'edited', 'needed'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `link` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`from_id` text,
	`to_id` text,
	`strength` integer DEFAULT 2 NOT NULL,
	`polarity` text DEFAULT 'increases' NOT NULL,
	`assumed` integer DEFAULT false NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`from_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`to_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "link_flags" CHECK("link"."known" IN (0, 1) AND "link"."alive" IN (0, 1) AND "link"."deleted" IN (0, 1) AND "link"."assumed" IN (0, 1)),
	CONSTRAINT "link_strength" CHECK("link"."strength" IN (1, 2, 3)),
	CONSTRAINT "link_polarity" CHECK("link"."polarity" IN ('increases', 'decreases'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `link_from` ON `link` (`analysis_id`,`from_id`);--> statement-breakpoint
CREATE INDEX `link_to` ON `link` (`analysis_id`,`to_id`);--> statement-breakpoint
CREATE TABLE `measure` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`steps` text DEFAULT '' NOT NULL,
	`goal` text DEFAULT '' NOT NULL,
	`start` text,
	`end` text,
	`follow_up` text,
	`responsible_actor_id` text,
	`responsible_function` text DEFAULT '' NOT NULL,
	`responsible_reason` text DEFAULT '' NOT NULL,
	`basis` text,
	`horizon` text,
	`approach` text,
	`work` text,
	`secrecy` integer DEFAULT false NOT NULL,
	`secrecy_provision` text DEFAULT '' NOT NULL,
	`library_item` text,
	`notes` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`responsible_actor_id`) REFERENCES `actor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measure_flags" CHECK("measure"."known" IN (0, 1) AND "measure"."alive" IN (0, 1) AND "measure"."deleted" IN (0, 1) AND "measure"."secrecy" IN (0, 1)),
	CONSTRAINT "measure_basis" CHECK("measure"."basis" IN ('evaluated', 'proven', 'untried')),
	CONSTRAINT "measure_horizon" CHECK("measure"."horizon" IN ('short', 'long')),
	CONSTRAINT "measure_approach" CHECK("measure"."approach" IN ('situational', 'social')),
	CONSTRAINT "measure_work" CHECK("measure"."work" IN ('project', 'regular'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `measure_factor` (
	`analysis_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`factor_id` text NOT NULL,
	PRIMARY KEY(`analysis_id`, `measure_id`, `factor_id`),
	FOREIGN KEY (`analysis_id`,`measure_id`) REFERENCES `measure`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_factor_factor` ON `measure_factor` (`analysis_id`,`factor_id`);--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `migration` (
	`version` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`applied_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `plan_row` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`factor_id` text,
	`goal` text DEFAULT '' NOT NULL,
	`goal_confirmed` integer DEFAULT false NOT NULL,
	`flag` text,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_row_flags" CHECK("plan_row"."known" IN (0, 1) AND "plan_row"."alive" IN (0, 1) AND "plan_row"."deleted" IN (0, 1) AND "plan_row"."goal_confirmed" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_row_factor` ON `plan_row` (`analysis_id`,`factor_id`);--> statement-breakpoint
CREATE TABLE `seen` (
	`analysis_id` text NOT NULL,
	`actor` text NOT NULL,
	`upto` integer NOT NULL,
	`dots` text DEFAULT '[]' NOT NULL,
	PRIMARY KEY(`analysis_id`, `actor`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "seen_upto" CHECK("seen"."upto" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `source` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`publisher` text DEFAULT '' NOT NULL,
	`date` text,
	`reference` text DEFAULT '' NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	`attachment` text,
	`notes` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_flags" CHECK("source"."known" IN (0, 1) AND "source"."alive" IN (0, 1) AND "source"."deleted" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `step` (
	`id` text PRIMARY KEY NOT NULL,
	`analysis_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`log_position` integer NOT NULL,
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "step_state" CHECK("step"."state" IN ('done', 'undone'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `step_position` ON `step` (`analysis_id`,`position`);--> statement-breakpoint
CREATE TABLE `step_change` (
	`step_id` text NOT NULL,
	`entity` text NOT NULL,
	`record` text NOT NULL,
	`field` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	PRIMARY KEY(`step_id`, `entity`, `record`, `field`),
	FOREIGN KEY (`step_id`) REFERENCES `step`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `version_vector` (
	`id` integer PRIMARY KEY NOT NULL,
	`json` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `version_vector_json_unique` ON `version_vector` (`json`);