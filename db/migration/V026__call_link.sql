-- Where the two of one mock meet, where it is not where its interviewer meets everybody.

alter table booking
    add column call_link text check (length(call_link) between 1 and 300);
