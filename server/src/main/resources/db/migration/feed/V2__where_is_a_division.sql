-- Where has its own length: twelve digits a village, six the county.
alter table feed.fact alter column village type text;
comment on column feed.fact.village is
    'Where: whoever answers for an area hears of it. Twelve digits a village; six the county, where no village is known';
