alter table staff.post add column closed_on date;
comment on column staff.post.closed_on is 'From this day on the post is there no more; its number and what it did stay';
