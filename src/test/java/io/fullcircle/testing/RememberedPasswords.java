package io.fullcircle.testing;

import io.fullcircle.account.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The product's hashing in full strength, done once for each question: tests ask the same few a thousand times, and most of their time
 * went into the answers. A password has one hash here, for as long as the server runs.
 */
@Specializes
@ApplicationScoped
public class RememberedPasswords extends Passwords {

    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final Map<Question, Boolean> answers = new ConcurrentHashMap<>();

    private record Question(String password, String hash) {}

    @Override
    public String hash(String password) {
        return hashes.computeIfAbsent(password, super::hash);
    }

    @Override
    public boolean matches(String password, String hash) {
        return answers.computeIfAbsent(
                new Question(password, hash), asked -> super.matches(asked.password(), asked.hash()));
    }
}
