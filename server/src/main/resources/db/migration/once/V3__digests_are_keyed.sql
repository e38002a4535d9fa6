-- A phone number may be in the bytes sent, and a plain digest does not hide one.
update once.request set digest = '';
comment on column once.request.digest is 'Keyed, of the bytes sent; empty in rows of before: any content';
