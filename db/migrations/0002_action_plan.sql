CREATE TABLE `actor_function` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`actor_id` text,
	`title` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`actor_id`) REFERENCES `actor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "actor_function_flags" CHECK("actor_function"."known" IN (0, 1) AND "actor_function"."alive" IN (0, 1) AND "actor_function"."deleted" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `actor_function_actor` ON `actor_function` (`analysis_id`,`actor_id`);--> statement-breakpoint
CREATE TABLE `agreement` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`purposes` text DEFAULT '' NOT NULL,
	`area` text DEFAULT '' NOT NULL,
	`signed_on` text,
	`valid_until` text,
	`reference` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_flags" CHECK("agreement"."known" IN (0, 1) AND "agreement"."alive" IN (0, 1) AND "agreement"."deleted" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `agreement_party` (
	`analysis_id` text NOT NULL,
	`agreement_id` text NOT NULL,
	`actor_id` text NOT NULL,
	PRIMARY KEY(`analysis_id`, `agreement_id`, `actor_id`),
	FOREIGN KEY (`analysis_id`,`agreement_id`) REFERENCES `agreement`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`actor_id`) REFERENCES `actor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `agreement_party_actor` ON `agreement_party` (`analysis_id`,`actor_id`);--> statement-breakpoint
CREATE TABLE `decision_step` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`organ_id` text,
	`date` text,
	`done` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`organ_id`) REFERENCES `actor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_step_flags" CHECK("decision_step"."known" IN (0, 1) AND "decision_step"."alive" IN (0, 1) AND "decision_step"."deleted" IN (0, 1) AND "decision_step"."done" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `plan_version` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`kind` text DEFAULT 'referral' NOT NULL,
	`organ_id` text,
	`organ_name` text DEFAULT '' NOT NULL,
	`date` text,
	`paragraph` text DEFAULT '' NOT NULL,
	`case_number` text DEFAULT '' NOT NULL,
	`checks_reason` text DEFAULT '' NOT NULL,
	`format_version` integer DEFAULT 1 NOT NULL,
	`content_hash` text,
	`snapshot` text,
	`pdf` text,
	`made_at` text,
	`signer` text DEFAULT '' NOT NULL,
	`public_key` text DEFAULT '' NOT NULL,
	`signature` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`organ_id`) REFERENCES `actor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_version_flags" CHECK("plan_version"."known" IN (0, 1) AND "plan_version"."alive" IN (0, 1) AND "plan_version"."deleted" IN (0, 1)),
	CONSTRAINT "plan_version_kind" CHECK("plan_version"."kind" IN ('referral', 'decided', 'revised'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `follow_up` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`round_id` text,
	`measure_id` text,
	`status` text DEFAULT 'notStarted' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`light` text,
	`light_text` text DEFAULT '' NOT NULL,
	`done` text DEFAULT '' NOT NULL,
	`by_function` text DEFAULT '' NOT NULL,
	`date` text,
	`deviations` text DEFAULT '' NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`round_id`) REFERENCES `follow_up_round`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`measure_id`) REFERENCES `measure`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "follow_up_flags" CHECK("follow_up"."known" IN (0, 1) AND "follow_up"."alive" IN (0, 1) AND "follow_up"."deleted" IN (0, 1)),
	CONSTRAINT "follow_up_status" CHECK("follow_up"."status" IN ('notStarted', 'ongoing', 'done', 'cancelled')),
	CONSTRAINT "follow_up_light" CHECK("follow_up"."light" IN ('green', 'yellow', 'red'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `follow_up_in_round` ON `follow_up` (`analysis_id`,`round_id`);--> statement-breakpoint
CREATE INDEX `follow_up_measure` ON `follow_up` (`analysis_id`,`measure_id`);--> statement-breakpoint
CREATE TABLE `follow_up_round` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`opened` text,
	`closed` text,
	`note` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "follow_up_round_flags" CHECK("follow_up_round"."known" IN (0, 1) AND "follow_up_round"."alive" IN (0, 1) AND "follow_up_round"."deleted" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `follow_up_source` (
	`analysis_id` text NOT NULL,
	`follow_up_id` text NOT NULL,
	`source_id` text NOT NULL,
	PRIMARY KEY(`analysis_id`, `follow_up_id`, `source_id`),
	FOREIGN KEY (`analysis_id`,`follow_up_id`) REFERENCES `follow_up`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`source_id`) REFERENCES `source`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `follow_up_source_source` ON `follow_up_source` (`analysis_id`,`source_id`);--> statement-breakpoint
CREATE TABLE `learning` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`follow_up_id` text,
	`factor_id` text,
	`field` text DEFAULT 'significance' NOT NULL,
	`before` text DEFAULT '' NOT NULL,
	`after` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`follow_up_id`) REFERENCES `follow_up`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "learning_flags" CHECK("learning"."known" IN (0, 1) AND "learning"."alive" IN (0, 1) AND "learning"."deleted" IN (0, 1)),
	CONSTRAINT "learning_field" CHECK("learning"."field" IN ('influenceLevel', 'significance'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `learning_factor` ON `learning` (`analysis_id`,`factor_id`);--> statement-breakpoint
CREATE TABLE `indicator` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`factor_id` text,
	`measure_id` text,
	`title` text DEFAULT '' NOT NULL,
	`unit` text DEFAULT '' NOT NULL,
	`baseline` real,
	`baseline_date` text,
	`target` real,
	`target_date` text,
	`direction` text DEFAULT 'higher' NOT NULL,
	`source_id` text,
	`method` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`measure_id`) REFERENCES `measure`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`source_id`) REFERENCES `source`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "indicator_flags" CHECK("indicator"."known" IN (0, 1) AND "indicator"."alive" IN (0, 1) AND "indicator"."deleted" IN (0, 1)),
	CONSTRAINT "indicator_direction" CHECK("indicator"."direction" IN ('higher', 'lower'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `indicator_factor` ON `indicator` (`analysis_id`,`factor_id`);--> statement-breakpoint
CREATE INDEX `indicator_measure` ON `indicator` (`analysis_id`,`measure_id`);--> statement-breakpoint
CREATE TABLE `measure_depends_on` (
	`analysis_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`before_id` text NOT NULL,
	PRIMARY KEY(`analysis_id`, `measure_id`, `before_id`),
	FOREIGN KEY (`analysis_id`,`measure_id`) REFERENCES `measure`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`before_id`) REFERENCES `measure`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_depends_on_before` ON `measure_depends_on` (`analysis_id`,`before_id`);--> statement-breakpoint
CREATE TABLE `measure_mechanism` (
	`analysis_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`mechanism` text NOT NULL,
	PRIMARY KEY(`analysis_id`, `measure_id`, `mechanism`),
	FOREIGN KEY (`analysis_id`,`measure_id`) REFERENCES `measure`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measure_mechanism_mechanism" CHECK("measure_mechanism"."mechanism" IN ('normativeBarriers', 'reduceRecruitment', 'deterrence', 'disruption', 'incapacitation', 'protectTargets', 'reduceHarm', 'reduceRewards', 'rehabilitation'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `measure_partner` (
	`analysis_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`actor_id` text NOT NULL,
	PRIMARY KEY(`analysis_id`, `measure_id`, `actor_id`),
	FOREIGN KEY (`analysis_id`,`measure_id`) REFERENCES `measure`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`actor_id`) REFERENCES `actor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_partner_actor` ON `measure_partner` (`analysis_id`,`actor_id`);--> statement-breakpoint
CREATE TABLE `measure_step` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`measure_id` text,
	`title` text DEFAULT '' NOT NULL,
	`position` real DEFAULT 0 NOT NULL,
	`due` text,
	`done` text,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`measure_id`) REFERENCES `measure`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measure_step_flags" CHECK("measure_step"."known" IN (0, 1) AND "measure_step"."alive" IN (0, 1) AND "measure_step"."deleted" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_step_measure` ON `measure_step` (`analysis_id`,`measure_id`);--> statement-breakpoint
CREATE TABLE `measure_technique` (
	`analysis_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`technique` text NOT NULL,
	PRIMARY KEY(`analysis_id`, `measure_id`, `technique`),
	FOREIGN KEY (`analysis_id`,`measure_id`) REFERENCES `measure`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measure_technique_technique" CHECK("measure_technique"."technique" IN ('hardenTargets', 'controlAccess', 'screenExits', 'deflectOffenders', 'controlTools', 'extendGuardianship', 'assistSurveillance', 'reduceAnonymity', 'placeManagers', 'formalSurveillance', 'concealTargets', 'removeTargets', 'identifyProperty', 'disruptMarkets', 'denyBenefits', 'reduceFrustrations', 'avoidDisputes', 'reduceArousal', 'neutralisePeers', 'discourageImitation', 'setRules', 'postInstructions', 'alertConscience', 'assistCompliance', 'controlDrugs'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `measurement` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`indicator_id` text,
	`date` text,
	`value` real,
	`note` text DEFAULT '' NOT NULL,
	`source_id` text,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`indicator_id`) REFERENCES `indicator`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`source_id`) REFERENCES `source`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measurement_flags" CHECK("measurement"."known" IN (0, 1) AND "measurement"."alive" IN (0, 1) AND "measurement"."deleted" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `measurement_indicator` ON `measurement` (`analysis_id`,`indicator_id`);--> statement-breakpoint
CREATE TABLE `refused_suggestion` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`factor_id` text,
	`library_item` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refused_suggestion_flags" CHECK("refused_suggestion"."known" IN (0, 1) AND "refused_suggestion"."alive" IN (0, 1) AND "refused_suggestion"."deleted" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `refused_suggestion_factor` ON `refused_suggestion` (`analysis_id`,`factor_id`);--> statement-breakpoint
CREATE TABLE `request` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`factor_id` text,
	`actor_id` text,
	`title` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`sent_on` text,
	`answer_by` text,
	`answer` text DEFAULT '' NOT NULL,
	`answered_on` text,
	`library_item` text,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`factor_id`) REFERENCES `factor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`actor_id`) REFERENCES `actor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "request_flags" CHECK("request"."known" IN (0, 1) AND "request"."alive" IN (0, 1) AND "request"."deleted" IN (0, 1)),
	CONSTRAINT "request_state" CHECK("request"."state" IN ('draft', 'sent', 'answered', 'withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `request_factor` ON `request` (`analysis_id`,`factor_id`);--> statement-breakpoint
CREATE TABLE `secrecy_mark` (
	`analysis_id` text NOT NULL,
	`id` text NOT NULL,
	`known` integer DEFAULT false NOT NULL,
	`alive` integer DEFAULT false NOT NULL,
	`deleted` integer DEFAULT true NOT NULL,
	`measure_id` text,
	`field` text DEFAULT 'title' NOT NULL,
	`provision` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`measure_id`) REFERENCES `measure`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "secrecy_mark_flags" CHECK("secrecy_mark"."known" IN (0, 1) AND "secrecy_mark"."alive" IN (0, 1) AND "secrecy_mark"."deleted" IN (0, 1)),
	CONSTRAINT "secrecy_mark_field" CHECK("secrecy_mark"."field" IN ('title', 'steps', 'goal', 'responsibleFunction', 'responsibleReason', 'cost', 'resources', 'legalGround', 'basisReference', 'risks'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `secrecy_mark_measure` ON `secrecy_mark` (`analysis_id`,`measure_id`);--> statement-breakpoint
CREATE TABLE `__new_measure` (
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
	`effect` text DEFAULT 'unset' NOT NULL,
	`effort` text DEFAULT 'unset' NOT NULL,
	`cost` integer,
	`resources` text DEFAULT '' NOT NULL,
	`legal_ground` text DEFAULT '' NOT NULL,
	`basis_reference` text DEFAULT '' NOT NULL,
	`risks` text DEFAULT '' NOT NULL,
	`agreement_id` text,
	PRIMARY KEY(`analysis_id`, `id`),
	FOREIGN KEY (`analysis_id`) REFERENCES `analysis_log`(`analysis_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`responsible_actor_id`) REFERENCES `actor`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`analysis_id`,`agreement_id`) REFERENCES `agreement`(`analysis_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measure_flags" CHECK("__new_measure"."known" IN (0, 1) AND "__new_measure"."alive" IN (0, 1) AND "__new_measure"."deleted" IN (0, 1) AND "__new_measure"."secrecy" IN (0, 1)),
	CONSTRAINT "measure_basis" CHECK("__new_measure"."basis" IN ('evaluated', 'proven', 'untried')),
	CONSTRAINT "measure_horizon" CHECK("__new_measure"."horizon" IN ('short', 'long')),
	CONSTRAINT "measure_approach" CHECK("__new_measure"."approach" IN ('situational', 'social')),
	CONSTRAINT "measure_work" CHECK("__new_measure"."work" IN ('project', 'regular')),
	CONSTRAINT "measure_effect" CHECK("__new_measure"."effect" IN ('high', 'medium', 'low', 'unset')),
	CONSTRAINT "measure_effort" CHECK("__new_measure"."effort" IN ('small', 'medium', 'large', 'unset'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_measure`("analysis_id", "id", "known", "alive", "deleted", "title", "steps", "goal", "start", "end", "follow_up", "responsible_actor_id", "responsible_function", "responsible_reason", "basis", "horizon", "approach", "work", "secrecy", "secrecy_provision", "library_item", "notes") SELECT "analysis_id", "id", "known", "alive", "deleted", "title", "steps", "goal", "start", "end", "follow_up", "responsible_actor_id", "responsible_function", "responsible_reason", "basis", "horizon", "approach", "work", "secrecy", "secrecy_provision", "library_item", "notes" FROM `measure`;--> statement-breakpoint
DROP TABLE `measure`;--> statement-breakpoint
ALTER TABLE `__new_measure` RENAME TO `measure`;
