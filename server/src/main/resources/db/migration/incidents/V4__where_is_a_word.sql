-- Where an incident is, is one of three: the village is known or it is not, and then it lies in the county or beyond it.
-- What answers for it is a division of its own length: the village's twelve digits, or the county's six.
alter table incidents.incident
    add column scene text not null default 'IN_VILLAGE',
    alter column village type text,
    alter column village_name drop not null,
    alter column town_name drop not null;
update incidents.incident
   set scene = case when village_name = '县外' and lon is not null then 'BEYOND_COUNTY' else 'SOMEWHERE_IN_COUNTY' end,
       village = county, village_name = null, town_name = null, grid = null, beat = null
 where village = county || '000000';
alter table incidents.incident
    alter column scene drop default,
    add constraint scene_is_known check (scene in ('IN_VILLAGE', 'SOMEWHERE_IN_COUNTY', 'BEYOND_COUNTY')),
    add constraint scene_says_where check (
        case when scene = 'IN_VILLAGE'
             then length(village) = 12 and village_name is not null and town_name is not null
             else village = county and village_name is null and town_name is null and grid is null and beat is null
                  and (scene <> 'BEYOND_COUNTY' or lon is not null) end);
comment on column incidents.incident.scene is 'Where it is, as far as it is known';
comment on column incidents.incident.village is
    'The division that answers for it: twelve digits of its village, or the six of the county where no village is known';
comment on column incidents.incident.beat is 'That answered for the place when it was reported';

alter table incidents.past alter column village type text;
update incidents.past set village = county where village = county || '000000';
comment on column incidents.past.village is 'Twelve digits; the six of the county where no village is known';
