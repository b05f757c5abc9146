-- The words that stand in questions, each once: a typing error is compared with these few thousand words, not with every text.
create table question_word (
    word text primary key check (length(word) between 3 and 60)
);
-- Written through at once: what waits in a list of an index is read by every search, and an import would leave much there.
create index question_word_trigram_idx on question_word using gin (word gin_trgm_ops) with (fastupdate = off);
alter index question_search_idx set (fastupdate = off);
grant select, insert on question_word to ${application};

-- Words stay when the last question that had them goes: they find nothing then. Only new ones are written, in order, so that two who
-- bring the same ones wait for each other rather than both.
create function question_words() returns trigger language plpgsql as $$
begin
    insert into question_word (word)
    select w.word
    from unnest(tsvector_to_array(to_tsvector('simple',
        concat_ws(' ', new.text, new.parts, new.pole_one, new.pole_other)))) as w (word)
    where length(w.word) between 3 and 60 and w.word !~ '[''\\]'
        and not exists (select from question_word known where known.word = w.word)
    order by w.word
    on conflict do nothing;
    return null;
end $$;
create trigger question_words after insert or update of text, parts, pole_one, pole_other on question
    for each row execute function question_words();

insert into question_word (word)
select distinct w.word
from question q, unnest(tsvector_to_array(to_tsvector('simple',
    concat_ws(' ', q.text, q.parts, q.pole_one, q.pole_other)))) as w (word)
where length(w.word) between 3 and 60 and w.word !~ '[''\\]';
