alter table corrective_action add foreign key (problem_group_id) references problem_group;
