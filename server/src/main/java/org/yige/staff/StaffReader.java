package org.yige.staff;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the book in memory as the tables have it: read again after every change made here, and
 * within a second of one made by another server.
 */
@Component
class StaffReader implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StaffReader.class);
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final StaffStore store;
    private final StaffPractice practice;
    private final Shifts shifts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate oneMoment;
    private final TransactionTemplate apart;

    /** A thread of its own: a change that has just been committed still holds its connection. */
    private final ExecutorService reading =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("staff-reader").daemon().factory());

    private volatile @Nullable StaffBook book;

    StaffReader(
            StaffStore store,
            StaffPractice practice,
            Shifts shifts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.practice = practice;
        this.shifts = shifts;
        this.events = events;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.apart = new TransactionTemplate(transactions);
    }

    StaffBook book() {
        var now = book;
        return now != null ? now : onOwnThread(this::read);
    }

    /** Tells those above, and reads the book again as after any change. */
    void changed(StaffEvent event) {
        changed();
        events.publishEvent(event);
    }

    /** Reads the book again once the present transaction is committed. */
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("staff changes in a transaction only");
        }
        store.countChange();
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new ReadAfterCommit());
        }
    }

    /**
     * Adds a post every county has, if no other server was quicker, in a transaction of its own.
     */
    Post ensure(Post post) {
        return onOwnThread(() -> {
            apart.executeWithoutResult(status -> {
                if (store.addIfMissing(post, practice.dutyOf(post).isShared())) {
                    store.countChange();
                }
            });
            read();
            return post;
        });
    }

    @Scheduled(initialDelay = 1000, fixedDelay = 1000)
    void follow() {
        onOwnThread(this::readIfOlder);
    }

    @Override
    public void destroy() {
        reading.shutdownNow();
    }

    private StaffBook readIfOlder() {
        var now = book;
        return now != null && now.version() == store.version() ? now : read();
    }

    private StaffBook read() {
        var fresh =
                new StaffBook(
                        java.util.Objects.requireNonNull(
                                oneMoment.execute(status -> store.pages())),
                        practice,
                        shifts::at);
        book = fresh;
        return fresh;
    }

    private <T> T onOwnThread(java.util.concurrent.Callable<T> work) {
        try {
            return reading.submit(work).get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("staff could not be read", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("staff is still being read", e);
        }
    }

    private final class ReadAfterCommit implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(StaffReader.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(StaffReader.this, this);
        }

        @Override
        public void afterCommit() {
            try {
                onOwnThread(StaffReader.this::readIfOlder);
            } catch (IllegalStateException e) {
                LOG.warn("the change is saved; it will be seen within seconds", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(StaffReader.this);
        }
    }
}
